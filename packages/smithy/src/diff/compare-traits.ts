import { type Diagnostic, type Severity, severities } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import type { AnyShape, Shape } from "../model/shape.ts"
import { trait } from "../model/traits.ts"
import { equalNodes } from "../syntax/equal-nodes.ts"
import { isNodeObject, type Node, property, textProperty } from "../syntax/node.ts"
import { type Comparison, eventOf, isEnumWrittenAnew, sharedMembers } from "./comparison.ts"

type Change = "add" | "remove" | "update"

/** What counts as a change for each word that `breakingChanges` has. */
const changesOf: ReadonlyMap<string, readonly Change[]> = new Map([
  ["add", ["add"]],
  ["remove", ["remove"]],
  ["update", ["update"]],
  ["presence", ["add", "remove"]],
  ["any", ["add", "remove", "update"]],
])

/** Traits say themselves, in their `breakingChanges`, which changes of them break something. */
export const compareTraits: Comparison = function* (before, after) {
  for (const shape of after.shapes.values()) {
    const old = before.shapes.get(shape.id)
    if (!old || old === shape) continue
    yield* changedTraits(after, old, shape)
  }
  for (const [old, member] of sharedMembers(before, after)) yield* changedTraits(after, old, member)
}

/** What the traits of a shape say of how they changed. */
export function* changedTraits(after: Model, old: AnyShape, shape: AnyShape): Iterable<Diagnostic> {
  for (const id of new Set([...old.traits.keys(), ...shape.traits.keys()])) {
    const definition = after.shapes.get(id)
    const rules = definition && property(trait(definition, "trait"), "breakingChanges")
    if (!definition || !Array.isArray(rules)) continue
    if (id === "smithy.api#enum" && isEnumWrittenAnew(old, shape)) continue
    const values = [old.traits.get(id)?.value ?? null, shape.traits.get(id)?.value ?? null] as const
    for (const rule of rules) yield* brokenBy(after, definition, rule, shape, ...values)
  }
}

/** Compares the parts of a trait that a rule is about; null is what is not there. */
function* brokenBy(
  model: Model,
  definition: Shape,
  rule: Node,
  shape: AnyShape,
  old: Node,
  value: Node,
): Iterable<Diagnostic> {
  const [, ...path] = (textProperty(rule, "path") ?? "").split("/")
  // Parts of a trait that is not there any more were not removed on their own.
  if (value === null && path.length > 0) return
  const steps = path.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
  const [oldParts, parts] = [partsOf(model, definition, old, steps), partsOf(model, definition, value, steps)]
  const wanted = changesOf.get(textProperty(rule, "change") ?? "") ?? []
  for (const place of [...new Set([...oldParts.keys(), ...parts.keys()])].sort()) {
    const change = changeBetween(oldParts.get(place) ?? null, parts.get(place) ?? null)
    if (!change || !wanted.includes(change)) continue
    const id = `TraitBreakingChange.${idsOfChanges[change]}.${definition.id}`
    const where = place === "" ? "" : ` at \`${place}\``
    const reason = textProperty(rule, "message")
    const message = `\`@${definition.id}\`${where} was ${wordsForChanges[change]}${reason === undefined ? "" : `: ${reason}`}`
    yield eventOf(shape, severityOf(rule), id, message)
  }
}

const idsOfChanges = { add: "Add", remove: "Remove", update: "Update" } as const
const wordsForChanges = { add: "added", remove: "removed", update: "changed" } as const

function changeBetween(old: Node, value: Node): Change | undefined {
  if (old === null) return value === null ? undefined : "add"
  if (value === null) return "remove"
  return equalNodes(old, value) ? undefined : "update"
}

/** The values at the end of a path of members, by the way to each: lists and maps have several. */
function partsOf(model: Model, shape: Shape, value: Node, [step, ...rest]: readonly string[]): Map<string, Node> {
  if (step === undefined || step === "") return new Map([["", value]])
  const member = "members" in shape ? shape.members.get(step) : undefined
  const target = member && model.shapes.get(member.target)
  const found = new Map<string, Node>()
  if (!target) return found
  for (const [key, item] of entriesOf(shape, value, step)) {
    for (const [place, part] of partsOf(model, target, item, rest)) found.set(`/${key}${place}`, part)
  }
  return found
}

function entriesOf(shape: Shape, value: Node, step: string): readonly (readonly [key: string, value: Node])[] {
  if (Array.isArray(value)) return value.map((item: Node, index) => [String(index), item])
  if (!isNodeObject(value)) return []
  return shape.type === "map" ? Object.entries(value) : [[step, property(value, step) ?? null]]
}

/** An error unless the rule says otherwise. */
function severityOf(rule: Node): Severity {
  return severities.find((severity) => severity === property(rule, "severity")) ?? "ERROR"
}
