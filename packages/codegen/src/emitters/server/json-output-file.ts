import { type AggregateShape, hasTrait, type MemberShape, type Model, type Node, textTrait } from "@smithwright/smithy"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { propertyAccess, propertyKey, stringLiteral } from "../../framework/literal.ts"
import {
  type Code,
  code,
  createSourceFile,
  type SourceFile,
  typeSymbol,
  valueSymbol,
} from "../../framework/source-file.ts"
import { type JsonFunctions, jsonValue } from "./json-output-value.ts"
import { defaultValue, jsonSymbol } from "./json-scalars.ts"
import { jsonOutputs } from "./json-shapes.ts"
import type { ServerService } from "./server-service.ts"

/** The constant that `json-output.ts` exports. */
export const convertersSymbol = valueSymbol("jsonConverters", "./json-output.ts")

/**
 * `json-output.ts`: a function for each structure and union that outputs have, which turns it into what
 * `JSON.stringify` takes. That is several times as fast as to write it by its schema. Undefined when the service speaks
 * no JSON.
 */
export function jsonOutputFile(model: Model, server: ServerService): GeneratedFile | undefined {
  const { service, contract, operations, defaults } = server
  const { shapes, useJsonName } = jsonOutputs(model, service, operations)
  if (shapes.length === 0) return undefined
  const file = createSourceFile("json-output.ts")
  const name = file.declare(convertersSymbol.name)
  const names = new Map(shapes.map(({ id }) => [id, file.declare(`jsonOf${contract.type(id).name}`)]))
  const functions: JsonFunctions = { model, nameOf: (id) => names.get(id) ?? "" }
  file.print()
  file.print(code`export const ${name}: ${typeSymbol("JsonConverters", "@smithwright/server/json")} = {`)
  for (const [id, convert] of names) file.print(`  ${propertyKey(id)}: { convert: ${convert} },`)
  file.print("}")
  for (const shape of shapes) {
    file.print()
    file.print(code`function ${functions.nameOf(shape.id)}(value: ${contract.type(shape.id)} | undefined): object {`)
    file.print(code`  ${jsonSymbol("checkObject")}(value)`)
    const properties = membersOf(shape).map((member) => ({
      member,
      key: propertyKey((useJsonName ? textTrait(member, "jsonName") : undefined) ?? member.name),
      value: propertyValue(functions, member, defaults.get(shape.id)),
    }))
    if (shape.type === "union") printUnion(file, functions, properties)
    else printStructure(file, properties)
    file.print("}")
  }
  return file.finish()
}

/** Required ones first, as in the schema. */
function membersOf({ members }: AggregateShape): MemberShape[] {
  const all = [...members.values()]
  const isRequired = (member: MemberShape) => hasTrait(member, "required")
  return [...all.filter(isRequired), ...all.filter((member) => !isRequired(member))]
}

interface Property {
  readonly member: MemberShape
  readonly key: string
  readonly value: Code
}

/** What is absent is undefined, which JSON leaves out. A default that is not written as it stands is the schema's. */
function propertyValue(
  functions: JsonFunctions,
  member: MemberShape,
  defaults: ReadonlyMap<string, Node> | undefined,
): Code {
  const access = `value${propertyAccess(member.name)}`
  const value = jsonValue(functions, member, access)
  if (hasTrait(member, "required")) return value
  const node = defaults?.get(member.name)
  const absent = node === undefined ? "undefined" : defaultValue(functions.model, member, node)
  return absent === undefined ? value : code`${access} == null ? ${absent} : ${value}`
}

function printStructure(file: SourceFile, properties: readonly Property[]): void {
  file.print(properties.length === 0 ? "  return {}" : "  return {")
  for (const { key, value } of properties) file.print(code`    ${key}: ${value},`)
  if (properties.length > 0) file.print("  }")
}

function printUnion(file: SourceFile, functions: JsonFunctions, properties: readonly Property[]): void {
  file.print(code`  switch (${jsonSymbol("memberOf")}(value)) {`)
  for (const { member, key } of properties) {
    file.print(`    case ${stringLiteral(member.name)}:`)
    file.print(code`      return { ${key}: ${jsonValue(functions, member, `value${propertyAccess(member.name)}`)} }`)
  }
  file.print("    default:")
  file.print(code`      throw ${jsonSymbol("refused")}`)
  file.print("  }")
}
