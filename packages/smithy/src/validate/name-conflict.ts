import type { Severity } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import type { AggregateShape, AnyShape, Traits } from "../model/shape.ts"
import { canonicalJson } from "../syntax/canonical-json.ts"
import { isBundled } from "./bundled.ts"

const simpleTypes: ReadonlySet<string> = new Set([
  ...["blob", "boolean", "string", "enum", "byte", "short", "integer", "intEnum", "long", "float", "double"],
  ...["bigInteger", "bigDecimal", "timestamp", "document"],
])

/**
 * How bad it is that two shapes of a service have the same name: hardly, for simple shapes that are the same but for
 * the namespace; a little for such lists; otherwise it is an error (Smithy 2.0, "Service", shape closure). `within`
 * holds the lists that led here, as a broken model may have lists of themselves.
 */
export function conflictSeverity(
  model: Model,
  one: AnyShape,
  other: AnyShape,
  within: ReadonlySet<AnyShape> = new Set(),
): Severity {
  if (one.type !== other.type || !sameTraits(one.traits, other.traits)) return "ERROR"
  if (simpleTypes.has(one.type)) return "NOTE"
  if (one.type !== "list" || other.type !== "list") return "ERROR"
  return within.has(one) ? "WARNING" : itemConflict(model, one, other, new Set([...within, one]))
}

function itemConflict(
  model: Model,
  one: AggregateShape,
  other: AggregateShape,
  within: ReadonlySet<AnyShape>,
): Severity {
  const [left, right] = [one.members.get("member"), other.members.get("member")]
  if (!left || !right || !sameTraits(left.traits, right.traits)) return "ERROR"
  const [item, otherItem] = [model.shapes.get(left.target), model.shapes.get(right.target)]
  const severity = item && otherItem ? conflictSeverity(model, item, otherItem, within) : "WARNING"
  return severity === "ERROR" ? severity : "WARNING"
}

/** The documentation of the prelude's shapes aside, which is ours. */
function sameTraits(left: Traits, right: Traits): boolean {
  const [one, other] = [keysOf(left), keysOf(right)]
  return one.size === other.size && [...one].every((key) => other.has(key))
}

function keysOf(traits: Traits): ReadonlySet<string> {
  const relevant = [...traits.values()].filter((trait) => trait.id !== "smithy.api#documentation" || !isBundled(trait))
  return new Set(relevant.map(({ id, value }) => `${id} ${canonicalJson(value)}`))
}
