import {
  type AggregateShape,
  hasTrait,
  type MemberShape,
  nameOf,
  namespaceOf,
  type Shape,
  type ShapeType,
  targetOf,
  textTrait,
} from "@smithwright/smithy"
import { schemaName } from "../../framework/contract-symbols.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { stringLiteral } from "../../framework/literal.ts"
import { createSourceFile, type SourceFile, typeSymbol } from "../../framework/source-file.ts"
import { type ContractShapes, unit } from "./contract-shapes.ts"
import { schemaTraits } from "./schema-traits.ts"

/** How `@smithy/types` encodes the simple shapes. */
const sentinels: { readonly [type in ShapeType]?: number } = {
  string: 0,
  enum: 0,
  byte: 1,
  short: 1,
  integer: 1,
  float: 1,
  double: 1,
  intEnum: 1,
  boolean: 2,
  timestamp: 4,
  document: 15,
  long: 17,
  bigInteger: 17,
  bigDecimal: 19,
  blob: 21,
}

const streamingBlob = 42

const timestampSentinels: ReadonlyMap<string | undefined, number> = new Map([
  ["date-time", 5],
  ["http-date", 6],
  ["epoch-seconds", 7],
])

const legend = `
/*
 * Schemas in the encoding of @smithy/types: [kind, namespace, name, traits, …].
 * Kinds: 1 list, 2 map, 3 structure, 4 union, -3 error, 9 operation. Members: names, then schemas, required ones first,
 * then how many are required. Simple shapes: 0 string, 1 number, 2 boolean, 4 to 7 timestamp, 15 document, 17 bigint,
 * 19 big decimal, 21 blob, 42 stream. Traits are bits: 1 httpLabel, 2 idempotent, 4 idempotencyToken, 8 sensitive,
 * 16 httpPayload, 32 httpResponseCode, 64 httpQueryParams; or else an object.
 */`

/** `schemas.ts`: the schema of each operation, structure, union, list and map. */
export function schemasFile(contract: ContractShapes): GeneratedFile {
  const file = createSourceFile("schemas.ts")
  file.print(legend)
  for (const shape of contract.shapes) printSchema(file, contract, shape)
  return file.finish()
}

function printSchema(file: SourceFile, contract: ContractShapes, shape: Shape): void {
  const schema = schemaOf(contract, shape)
  if (!schema) return
  const name = file.declare(schemaName(contract.nameOf(shape.id)))
  const id = [schema.kind, stringLiteral(namespaceOf(shape.id)), stringLiteral(nameOf(shape.id)), schemaTraits(shape)]
  file.print()
  file.print(`export const ${name}: `, typeSymbol(schema.type, "@smithy/types"), " = [")
  file.print(`  ${id.join(", ")},`)
  for (const part of schema.parts) file.print(`  ${part},`)
  file.print("]")
}

interface Schema {
  readonly type: string
  readonly kind: number
  /** What follows the traits. */
  readonly parts: readonly string[]
}

function schemaOf(contract: ContractShapes, shape: Shape): Schema | undefined {
  switch (shape.type) {
    case "operation":
      return {
        type: "StaticOperationSchema",
        kind: 9,
        parts: [reference(contract, shape.input), reference(contract, shape.output)],
      }
    case "list":
      return { type: "StaticListSchema", kind: 1, parts: elements(contract, shape, ["member"]) }
    case "map":
      return { type: "StaticMapSchema", kind: 2, parts: elements(contract, shape, ["key", "value"]) }
    case "union":
      return { type: "StaticUnionSchema", kind: 4, parts: memberLists(contract, [...shape.members.values()]) }
    case "structure": {
      const parts = structureParts(contract, shape)
      return hasTrait(shape, "error")
        ? { type: "StaticErrorSchema", kind: -3, parts }
        : { type: "StaticStructureSchema", kind: 3, parts }
    }
  }
}

function structureParts(contract: ContractShapes, shape: AggregateShape): string[] {
  const members = [...shape.members.values()]
  const required = members.filter((member) => hasTrait(member, "required"))
  const optional = members.filter((member) => !hasTrait(member, "required"))
  const lists = memberLists(contract, [...required, ...optional])
  return required.length === 0 ? lists : [...lists, String(required.length)]
}

function memberLists(contract: ContractShapes, members: readonly MemberShape[]): string[] {
  return [
    arrayText(members.map((member) => stringLiteral(member.name))),
    arrayText(members.map((member) => memberSchema(contract, member))),
  ]
}

function elements(contract: ContractShapes, shape: AggregateShape, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const member = shape.members.get(name)
    return member ? [memberSchema(contract, member)] : []
  })
}

/** A simple target has no schema of its own: its traits become the member's. */
function memberSchema(contract: ContractShapes, member: MemberShape): string {
  const target = targetOf(contract.model, member)
  const sentinel = sentinelOf(member, target)
  const schema = sentinel ?? reference(contract, target.id)
  const traits = sentinel === undefined ? schemaTraits(member) : schemaTraits(target, member)
  return traits === "0" ? String(schema) : `[${schema}, ${traits}]`
}

function sentinelOf(member: MemberShape, target: Shape): number | undefined {
  if (target.type === "blob" && hasTrait(target, "streaming")) return streamingBlob
  if (target.type !== "timestamp") return sentinels[target.type]
  const format = textTrait(member, "timestampFormat") ?? textTrait(target, "timestampFormat")
  return timestampSentinels.get(format) ?? sentinels.timestamp
}

/** A function, since schemas may refer to each other in circles. */
function reference(contract: ContractShapes, id: string): string {
  return id === unit ? '"unit"' : `() => ${schemaName(contract.nameOf(id))}`
}

/** On one line where it fits, else one item a line. */
function arrayText(items: readonly string[]): string {
  const line = `[${items.join(", ")}]`
  return line.length <= 116 ? line : `[\n${items.map((item) => `    ${item},\n`).join("")}  ]`
}
