import { type AggregateShape, hasTrait, type MemberShape, type Model, type Node, nameOf } from "@smithwright/smithy"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { identifier } from "../../framework/identifier.ts"
import { propertyAccess, propertyKey, stringLiteral } from "../../framework/literal.ts"
import { mergedConstraints } from "../../framework/merged-constraints.ts"
import {
  type Code,
  code,
  createSourceFile,
  type SourceFile,
  typeSymbol,
  valueSymbol,
} from "../../framework/source-file.ts"
import { inputValue, type ReaderFunctions } from "./json-input-value.ts"
import { defaultValue, jsonSymbol } from "./json-scalars.ts"
import { jsonInputs } from "./json-shapes.ts"
import type { ServerService } from "./server-service.ts"

/** The constant that `json-input.ts` exports. */
export const readersSymbol = valueSymbol("jsonReaders", "./json-input.ts")

/**
 * `json-input.ts`: a function for each structure and union that inputs have, which reads it from JSON and checks it at
 * once. Undefined when no input is a JSON body alone.
 */
export function jsonInputFile(model: Model, server: ServerService): GeneratedFile | undefined {
  const { contract, defaults } = server
  const { inputs, shapes } = jsonInputs(model, server.service, server.operations)
  if (inputs.length === 0) return undefined
  const file = createSourceFile("json-input.ts")
  const readers = file.declare(readersSymbol.name)
  const names = new Map(shapes.map(({ id }) => [id, file.declare(`read${contract.type(id).name}`)]))
  const checks = new Map<MemberShape, Code>()
  const functions: ReaderFunctions = {
    model,
    nameOf: (id) => names.get(id) ?? "",
    checkOf(member) {
      if (!isChecked(model, member)) return undefined
      const known = checks.get(member)
      if (known) return known
      const name = file.declare(`${identifier(member.name)}Of${identifier(nameOf(member.container))}`)
      checks.set(member, name)
      return name
    },
  }
  const bodies = shapes.map((shape) => ({ shape, lines: bodyOf(functions, shape, defaults.get(shape.id)) }))
  file.print()
  file.print(code`export const ${readers}: ${typeSymbol("JsonReaders", "@smithwright/server/json")} = {`)
  for (const { id } of inputs) file.print(`  ${propertyKey(id)}: { read: ${functions.nameOf(id)} },`)
  file.print("}\n")
  for (const [member, name] of checks) {
    const constraints = code`${contract.constraints}[${stringLiteral(member.container)}]${propertyAccess(member.name)}`
    file.print(code`const ${name} = ${jsonSymbol("within")}(${constraints})`)
  }
  for (const { shape, lines } of bodies) printFunction(file, functions.nameOf(shape.id), lines)
  return file.finish()
}

function printFunction(file: SourceFile, name: string, lines: readonly Code[]): void {
  file.print()
  file.print(`function ${name}(value: unknown, depth: number): Record<string, unknown> {`)
  for (const line of lines) file.print("  ", line)
  file.print("}")
}

/** Whether there is more to check than that it is there and of its type. */
function isChecked(model: Model, member: MemberShape): boolean {
  const { type: _, required: __, ...constraints } = mergedConstraints(model, member)
  return Object.keys(constraints).length > 0
}

function bodyOf(
  functions: ReaderFunctions,
  shape: AggregateShape,
  defaults: ReadonlyMap<string, Node> | undefined,
): readonly Code[] {
  const members = [...shape.members.values()]
  if (members.length === 0) return [code`${jsonSymbol("readObject")}(value, depth)`, "return {}"]
  const from = code`const from = ${jsonSymbol("readObject")}(value, depth)`
  return [
    from,
    ...(shape.type === "union" ? unionBody(functions, members) : structureBody(functions, members, defaults)),
  ]
}

function unionBody(functions: ReaderFunctions, members: readonly MemberShape[]): readonly Code[] {
  return [
    code`switch (${jsonSymbol("memberOf")}(from)) {`,
    ...members.flatMap((member) => [
      `  case ${stringLiteral(member.name)}:`,
      code`    return { ${propertyKey(member.name)}: ${memberValue(functions, member)} }`,
    ]),
    "  default:",
    code`    throw ${jsonSymbol("refused")}`,
    "}",
  ]
}

/** Required members first, as in the schema. */
function structureBody(
  functions: ReaderFunctions,
  members: readonly MemberShape[],
  defaults: ReadonlyMap<string, Node> | undefined,
): readonly Code[] {
  const required = members.filter((member) => hasTrait(member, "required"))
  const optional = members.filter((member) => !hasTrait(member, "required"))
  return [
    "const to: Record<string, unknown> = {",
    ...required.map((member) => code`  ${propertyKey(member.name)}: ${memberValue(functions, member)},`),
    "}",
    ...optional.map((member) => {
      const access = propertyAccess(member.name)
      const value = memberValue(functions, member)
      const node = defaults?.get(member.name)
      if (node === undefined) return code`if (from${access} != null) to${access} = ${value}`
      const fallback = defaultValue(functions.model, member, node)
      return code`to${access} = ${fallback === undefined ? value : code`from${access} == null ? ${fallback} : ${value}`}`
    }),
    "return to",
  ]
}

function memberValue(functions: ReaderFunctions, member: MemberShape): Code {
  return inputValue(functions, member, `from${propertyAccess(member.name)}`, "depth + 1")
}
