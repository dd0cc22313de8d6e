import { hasTrait, type MemberShape, type Model, type Node, type Shape, targetOf, textTrait } from "@smithwright/smithy"
import { literal } from "../../framework/literal.ts"
import { type Code, code, type ImportSymbol, valueSymbol } from "../../framework/source-file.ts"

export interface JsonFunctions {
  readonly model: Model
  /** The name of the function that converts a structure or union. */
  nameOf(shape: string): string
}

/** The functions of shapes that have no members. */
const scalars: { readonly [type in Shape["type"]]?: string } = {
  bigDecimal: "decimal",
  bigInteger: "integer",
  blob: "blob",
  boolean: "boolean",
  byte: "number",
  document: "document",
  double: "number",
  enum: "string",
  float: "number",
  intEnum: "number",
  integer: "number",
  long: "integer",
  short: "number",
  string: "string",
}

const timestamps: ReadonlyMap<string, string> = new Map([
  ["date-time", "dateTime"],
  ["http-date", "httpDate"],
  ["epoch-seconds", "epochSeconds"],
])

/** A function of the runtime that converters are made of. */
export function jsonSymbol(name: string): ImportSymbol {
  return valueSymbol(name, "@smithwright/server/json")
}

/** The expression that converts a member's value. */
export function jsonValue(functions: JsonFunctions, member: MemberShape, value: string): Code {
  const target = targetOf(functions.model, member)
  if (target.type !== "list" && target.type !== "map") return code`${converterOf(functions, member)}(${value})`
  const item = target.members.get(target.type === "list" ? "member" : "value")
  if (!item) throw new Error(`${target.id} has no items`)
  return code`${jsonSymbol(target.type)}(${value}, ${itemConverter(functions, item, hasTrait(target, "sparse"))})`
}

function itemConverter(functions: JsonFunctions, item: MemberShape, sparse: boolean): Code {
  const { type } = targetOf(functions.model, item)
  if (sparse) return code`(item) => (item === null ? null : ${jsonValue(functions, item, "item")})`
  const isNested = type === "list" || type === "map"
  return isNested ? code`(item) => ${jsonValue(functions, item, "item")}` : converterOf(functions, item)
}

/** The function that converts whatever is no list and no map. */
function converterOf({ model, nameOf }: JsonFunctions, member: MemberShape): Code {
  const target = targetOf(model, member)
  if (target.id === "smithy.api#Unit") return jsonSymbol("unit")
  if (target.type === "structure" || target.type === "union") return nameOf(target.id)
  const format = textTrait(member, "timestampFormat") ?? textTrait(target, "timestampFormat") ?? "epoch-seconds"
  const name = target.type === "timestamp" ? timestamps.get(format) : scalars[target.type]
  if (name === undefined) throw new Error(`${target.id} has no converter`)
  return jsonSymbol(name)
}

/** The JSON value of a default that is written as the model has it; undefined for others. */
export function defaultValue(model: Model, member: MemberShape, node: Node): string | undefined {
  const kind = scalars[targetOf(model, member).type]
  return ["string", "boolean", "number"].some((one) => one === kind && typeof node === one) ? literal(node) : undefined
}
