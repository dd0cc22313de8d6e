import type { Severity } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import type { AnyShape, Traits } from "../model/shape.ts"
import { canonicalJson } from "../syntax/canonical-json.ts"

const simpleTypes: ReadonlySet<string> = new Set([
  ...["blob", "boolean", "string", "enum", "byte", "short", "integer", "intEnum", "long", "float", "double"],
  ...["bigInteger", "bigDecimal", "timestamp", "document"],
])

/**
 * How bad it is that two shapes of a service have the same name: hardly, for simple shapes that are the same but for
 * the namespace; a little for such lists; otherwise it is an error (Smithy 2.0, "Service", shape closure).
 */
export function conflictSeverity(model: Model, one: AnyShape, other: AnyShape): Severity {
  const isMember = one.type === "member"
  const isHarmless = isMember || one.type === "list" || simpleTypes.has(one.type)
  if (!isHarmless || one.type !== other.type || !sameTraits(one.traits, other.traits)) return "ERROR"
  const members = memberConflict(model, one, other)
  if (members !== undefined && members !== "NOTE") return members
  return one.type === "list" || isMember ? "WARNING" : "NOTE"
}

function memberConflict(model: Model, one: AnyShape, other: AnyShape): Severity | undefined {
  if (one.type === "member" && other.type === "member") return targetConflict(model, one.target, other.target)
  if (one.type !== "list" || other.type !== "list") return undefined
  const [left, right] = [one.members.get("member"), other.members.get("member")]
  if (!left || !right || !sameTraits(left.traits, right.traits)) return "ERROR"
  return targetConflict(model, left.target, right.target)
}

function targetConflict(model: Model, left: string, right: string): Severity | undefined {
  const [one, other] = [model.shapes.get(left), model.shapes.get(right)]
  return !one || !other || one === other ? undefined : conflictSeverity(model, one, other)
}

/** Documentation aside, which changes nothing about a shape. */
function sameTraits(left: Traits, right: Traits): boolean {
  const [one, other] = [keysOf(left), keysOf(right)]
  return one.size === other.size && [...one].every((key) => other.has(key))
}

function keysOf(traits: Traits): ReadonlySet<string> {
  const relevant = [...traits.values()].filter(({ id }) => id !== "smithy.api#documentation")
  return new Set(relevant.map(({ id, value }) => `${id} ${canonicalJson(value)}`))
}
