import { type AggregateShape, hasTrait, type MemberShape, type Shape, targetOf } from "@smithwright/smithy"
import { propertyAccess, stringLiteral } from "../../framework/literal.ts"
import { mergedConstraints } from "../../framework/merged-constraints.ts"
import { type Check, createCheck, type References } from "./check.ts"
import { type Form, isStream } from "./form.ts"
import { runtime } from "./runtime-source.ts"
import { type CheckContext, constraintChecks, failure, type Place, valueCheck } from "./value-check.ts"

/** The place of the shape itself, where its check reports what is wrong with it as a whole. */
const here: Place = { depth: "d - 1", step: "r.steps[d - 1]" }

/** The check of what is in a shape: of an object's members, a list's items, a map's entries. */
export function shapeCheck(context: CheckContext, form: Form, shape: AggregateShape, name: string): Check {
  return createCheck(name, (references) => {
    switch (shape.type) {
      case "list":
        return listLines(context, form, shape, references)
      case "map":
        return mapLines(context, form, shape, references)
      case "union":
        return [...unionLines(context, form, shape, references), ...memberLines(context, form, shape, references)]
      default:
        return memberLines(context, form, shape, references)
    }
  })
}

/** Whether there is something to check in a shape. */
export function holdsChecked(context: CheckContext, form: Form, shape: Shape): shape is AggregateShape {
  switch (shape.type) {
    case "structure":
      return membersOf(context, form, shape).some(
        (member) => hasTrait(member, "required") || !isUnchecked(context, member),
      )
    case "union":
      return true
    case "list":
    case "map":
      return [...shape.members.values()].some((member) =>
        member.name === "key" ? keyIsChecked(context, member) : !isUnchecked(context, member),
      )
    default:
      return false
  }
}

function membersOf({ model }: CheckContext, form: Form, shape: AggregateShape): MemberShape[] {
  return [...shape.members.values()].filter((member) => form.hasStreams || !isStream(model, member))
}

function isUnchecked(context: CheckContext, member: MemberShape): boolean {
  return targetOf(context.model, member).type === "document" || isStream(context.model, member)
}

function keyIsChecked({ model }: CheckContext, key: MemberShape): boolean {
  const { length, pattern, enum: values } = mergedConstraints(model, key)
  return [length, pattern, values].some((constraint) => constraint !== undefined)
}

/** The members of an object, in the order of a server: first those that are required. */
function memberLines(context: CheckContext, form: Form, shape: AggregateShape, references: References): string[] {
  const members = membersOf(context, form, shape)
  const isRequired = (member: MemberShape) => shape.type === "structure" && hasTrait(member, "required")
  const ordered = [...members.filter(isRequired), ...members.filter((member) => !isRequired(member))]
  const lines = ordered.flatMap((member) => {
    const key = form.keyOf(member)
    const place = { depth: "d", step: stringLiteral(key) }
    const check = isStream(context.model, member)
      ? undefined
      : valueCheck(context, form, member, "m", place, references)
    const missing = failure(place)("required")
    const set = `m = ${read(key)}`
    if (isRequired(member)) {
      return [set, `if (${form.isAbsent("m")} ? ${missing} : ${check ?? "false"}) return true`]
    }
    return check === undefined ? [] : [set, `if (${form.isPresent("m")} && (${check})) return true`]
  })
  return lines.length > 0 ? ["let m: any", ...lines] : []
}

/** Every object inherits a few names: a member of such a name is there only when it is the object's own. */
function read(key: string): string {
  return key in Object.prototype ? `${runtime}.own(v, ${stringLiteral(key)})` : `v${propertyAccess(key)}`
}

function unionLines(context: CheckContext, form: Form, shape: AggregateShape, references: References): string[] {
  const members = membersOf(context, form, shape)
  const names = references.constant("members", `[${members.map(form.keyOf).map(stringLiteral).join(", ")}]`)
  const fail = failure(here)
  return [`if (!${runtime}.hasOneMember(v, ${names}, r.open) && ${fail("union", names)}) return true`]
}

function listLines(context: CheckContext, form: Form, shape: AggregateShape, references: References): string[] {
  const check = itemCheck(context, form, shape, "member", { depth: "d", step: "i" }, references)
  if (check === undefined) return []
  return ["for (let i = 0; i < v.length; i++) {", "  const m = v[i]", `  if (${check}) return true`, "}"]
}

/** A key that breaks its constraints is reported at the map: it has no place of its own. */
function mapLines(context: CheckContext, form: Form, shape: AggregateShape, references: References): string[] {
  const key = shape.members.get("key")
  const keyTarget = key && targetOf(context.model, key)
  const keyChecks = key
    ? constraintChecks(
        context,
        form,
        keyTarget ?? shape,
        mergedConstraints(context.model, key),
        "k",
        failure(here),
        references,
      )
    : []
  const check = itemCheck(context, form, shape, "value", { depth: "d", step: "k" }, references)
  return [
    "for (const k in v) {",
    ...keyChecks.map((keyCheck) => `  if (${keyCheck}) return true`),
    ...(check === undefined ? [] : ["  const m = v[k]", `  if (${check}) return true`]),
    "}",
  ]
}

function itemCheck(
  context: CheckContext,
  form: Form,
  shape: AggregateShape,
  name: string,
  place: Place,
  references: References,
): string | undefined {
  const member = shape.members.get(name)
  const check = member && valueCheck(context, form, member, "m", place, references)
  return check !== undefined && hasTrait(shape, "sparse") ? `m !== null && (${check})` : check
}
