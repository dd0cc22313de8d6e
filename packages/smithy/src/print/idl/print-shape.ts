import { findShape } from "../../model/model.ts"
import {
  type AggregateShape,
  lifecycles,
  type MemberShape,
  type OperationShape,
  type ResourceShape,
  type ServiceShape,
  type Shape,
} from "../../model/shape.ts"
import { nameOf, type ShapeId } from "../../model/shape-id.ts"
import { trait } from "../../model/traits.ts"
import type { Node } from "../../syntax/node.ts"
import { compareIds, membersByOrigin } from "../introduced.ts"
import { printTrait, printTraits, type TraitOrder } from "./print-traits.ts"
import { indent, type Printing, printKey, printValue } from "./print-value.ts"

/** What printing a file's shapes needs. */
export interface ShapePrinting extends Printing {
  readonly order: TraitOrder
  /** Structures to write inside their operations. */
  readonly inline: ReadonlySet<ShapeId>
}

const lineStart = "\n"
const inner = lineStart + indent

/** A shape and the `apply` statements that belong to it, each as a paragraph. */
export function printShape(printing: ShapePrinting, shape: Shape): string[] {
  const head = `${printTraits(printing, shape.introducedTraits, printing.order, lineStart)}${shape.type} ${nameOf(shape.id)}`
  const start = head + printMixins(printing, shape.mixins, lineStart)
  switch (shape.type) {
    case "service":
      return [start + block(serviceProperties(printing, shape))]
    case "resource":
      return [start + block(resourceProperties(printing, shape))]
    case "operation":
      return [start + block(operationProperties(printing, shape)), ...inlineOf(printing, shape).flatMap(apply)]
    default:
      return "members" in shape ? [`${start} ${printMembers(printing, shape, lineStart)}`, ...apply(shape)] : [start]
  }

  function apply(structure: AggregateShape): string[] {
    return printApplies(printing, structure)
  }
}

function block(properties: readonly string[]): string {
  return ` {${properties.map((property) => inner + property).join("")}${lineStart}}`
}

function printMixins({ names }: ShapePrinting, mixins: readonly ShapeId[], at: string): string {
  if (mixins.length === 0) return ""
  const [only] = mixins
  if (mixins.length === 1 && only) return ` with [${names.write(only)}]`
  return ` with [${mixins.map((id) => at + indent + names.write(id)).join("")}${at}]`
}

/** The members that a shape declares itself, in brackets. */
function printMembers(printing: ShapePrinting, shape: AggregateShape, at: string): string {
  const members = membersByOrigin(shape.members.values()).own
  if (members.length === 0) return "{}"
  const isEnum = shape.type === "enum" || shape.type === "intEnum"
  const print = isEnum ? printEnumMember : printMember
  return `{${members.map((member) => at + indent + print(printing, member, at + indent)).join("")}${at}}`
}

function printMember(printing: ShapePrinting, member: MemberShape, at: string): string {
  const traits = printTraits(printing, member.introducedTraits, printing.order, at, ["smithy.api#default"])
  const value = trait(member, "default")
  const assignment = value === undefined ? "" : ` = ${printValue(printing, value, undefined, at)}`
  return `${traits}${member.name}: ${printing.names.write(member.target)}${assignment}`
}

function printEnumMember(printing: ShapePrinting, member: MemberShape, at: string): string {
  const traits = printTraits(printing, member.introducedTraits, printing.order, at, ["smithy.api#enumValue"])
  const value = trait(member, "enumValue") ?? member.name
  const assignment = value === member.name ? "" : ` = ${printValue(printing, value, undefined, at)}`
  return traits + member.name + assignment
}

/** What a shape adds to members of its mixins. */
function printApplies(printing: ShapePrinting, shape: AggregateShape): string[] {
  return membersByOrigin(shape.members.values()).changed.flatMap((member) => {
    const traits = [...member.introducedTraits.values()]
      .filter(({ id, value }) => id !== "smithy.api#enumValue" || value !== inheritedValue(printing, member))
      .sort(printing.order)
    const start = `apply ${printing.names.write(member.id)}`
    const [only] = traits
    if (!only) return []
    if (traits.length === 1) return [`${start} ${printTrait(printing, only, lineStart)}`]
    return [start + block(traits.map((one) => printTrait(printing, one, inner)))]
  })
}

/** The value that an enum member has from the last of its mixins. */
function inheritedValue({ model }: ShapePrinting, { mixins }: MemberShape): Node | undefined {
  const origin = findShape(model, mixins.at(-1) ?? "")
  return origin && trait(origin, "enumValue")
}

function serviceProperties(printing: ShapePrinting, service: ServiceShape): string[] {
  const { version, operations, resources, errors, rename } = service.introduced ?? service
  const renames = [...rename].map(([id, name]) => `${JSON.stringify(id)}: ${JSON.stringify(name)}`)
  return [
    ...(version === "" ? [] : [`version: ${JSON.stringify(version)}`]),
    ...idList(printing, "operations", operations),
    ...idList(printing, "resources", resources),
    ...idList(printing, "errors", errors),
    ...(renames.length > 0 ? [bracketed("rename", "{", renames, "}")] : []),
  ]
}

function resourceProperties(printing: ShapePrinting, resource: ResourceShape): string[] {
  const { names } = printing
  const identifiers = [...resource.identifiers].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...idMap(printing, "identifiers", identifiers),
    ...idMap(printing, "properties", [...resource.properties]),
    ...lifecycles.flatMap((name) => {
      const id = resource.lifecycle[name]
      return id === undefined ? [] : [`${name}: ${names.write(id)}`]
    }),
    ...idList(printing, "operations", resource.operations),
    ...idList(printing, "collectionOperations", resource.collectionOperations),
    ...idList(printing, "resources", resource.resources),
  ]
}

function operationProperties(printing: ShapePrinting, operation: OperationShape): string[] {
  return [
    inputOrOutput(printing, operation, "input"),
    inputOrOutput(printing, operation, "output"),
    ...idList(printing, "errors", (operation.introduced ?? operation).errors),
  ]
}

function inputOrOutput(printing: ShapePrinting, operation: OperationShape, side: "input" | "output"): string {
  const structure = inlineStructure(printing, operation[side])
  if (!structure) return `${side}: ${printing.names.write(operation[side])}`
  const implied = `smithy.api#${side}`
  const hasTraits = [...structure.introducedTraits.keys()].some((id) => id !== implied)
  const at = hasTraits ? inner + indent : inner
  const traits = printTraits(printing, structure.introducedTraits, printing.order, at, [implied])
  const body = `${printMixins(printing, structure.mixins, at)} ${printMembers(printing, structure, at)}`.trimStart()
  return hasTraits ? `${side} :=${at}${traits}${body}` : `${side} := ${body}`
}

function inlineOf(printing: ShapePrinting, { input, output }: OperationShape): AggregateShape[] {
  return [input, output].flatMap((id) => inlineStructure(printing, id) ?? [])
}

function inlineStructure({ model, inline }: ShapePrinting, id: ShapeId): AggregateShape | undefined {
  const shape = inline.has(id) ? model.shapes.get(id) : undefined
  return shape?.type === "structure" ? shape : undefined
}

function idList({ names }: ShapePrinting, key: string, ids: readonly ShapeId[]): string[] {
  if (ids.length === 0) return []
  return [
    bracketed(
      key,
      "[",
      ids.toSorted(compareIds).map((id) => names.write(id)),
      "]",
    ),
  ]
}

function idMap({ names }: ShapePrinting, key: string, ids: readonly (readonly [string, ShapeId])[]): string[] {
  if (ids.length === 0) return []
  return [
    bracketed(
      key,
      "{",
      ids.map(([name, id]) => `${printKey(name)}: ${names.write(id)}`),
      "}",
    ),
  ]
}

function bracketed(key: string, open: string, lines: readonly string[], close: string): string {
  return `${key}: ${open}${lines.map((line) => inner + indent + line).join("")}${inner}${close}`
}
