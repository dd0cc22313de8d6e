import { hasTrait, type MemberShape, type Model, type Shape, targetOf, textTrait } from "@smithwright/smithy"
import { type Code, code } from "../../framework/source-file.ts"
import { jsonSymbol } from "./json-output-value.ts"

export interface ReaderFunctions {
  readonly model: Model
  /** The name of the function that reads a structure or union. */
  nameOf(shape: string): string
  /** The name of the function that checks a member's constraints; undefined when it has none. */
  checkOf(member: MemberShape): Code | undefined
}

/** The functions of shapes that have no members, and what else they are told. */
const scalars: { readonly [type in Shape["type"]]?: readonly [name: string, type?: string] } = {
  bigDecimal: ["readDecimal"],
  bigInteger: ["readBigInt"],
  blob: ["readBlob"],
  boolean: ["readBoolean"],
  byte: ["readNumber", "byte"],
  double: ["readNumber"],
  enum: ["readString"],
  float: ["readNumber"],
  intEnum: ["readNumber", "integer"],
  integer: ["readNumber", "integer"],
  long: ["readBigInt", "long"],
  short: ["readNumber", "short"],
  string: ["readString"],
}

const timestamps: ReadonlyMap<string, string> = new Map([
  ["date-time", "readDateTime"],
  ["http-date", "readHttpDate"],
  ["epoch-seconds", "readSeconds"],
])

/** The expression that reads a member from a JSON value, and checks it. */
export function inputValue(functions: ReaderFunctions, member: MemberShape, value: string, depth: string): Code {
  const read = readingOf(functions, member, value, depth)
  const check = functions.checkOf(member)
  return check === undefined ? read : code`${check}(${read})`
}

function readingOf(functions: ReaderFunctions, member: MemberShape, value: string, depth: string): Code {
  const target = targetOf(functions.model, member)
  if (target.id === "smithy.api#Unit") return code`${jsonSymbol("readUnit")}(${value})`
  switch (target.type) {
    case "structure":
    case "union":
      return `${functions.nameOf(target.id)}(${value}, ${depth})`
    case "list":
      return code`${jsonSymbol("readList")}(${value}, ${depth}, ${itemReader(functions, target, "member")})`
    case "map": {
      const key = target.members.get("key")
      const checkKey = key && functions.checkOf(key)
      const read = itemReader(functions, target, "value")
      return code`${jsonSymbol("readMap")}(${value}, ${depth}, ${read}${checkKey ? code`, ${checkKey}` : ""})`
    }
    case "document":
      return code`${jsonSymbol("readDocument")}(${value}, ${depth})`
    case "timestamp": {
      const format = textTrait(member, "timestampFormat") ?? textTrait(target, "timestampFormat") ?? "epoch-seconds"
      return code`${jsonSymbol(timestamps.get(format) ?? "")}(${value})`
    }
  }
  const [name = "", type] = scalars[target.type] ?? []
  return code`${jsonSymbol(name)}(${value}${type === undefined ? "" : `, "${type}"`})`
}

const nested = new Set<Shape["type"]>(["structure", "union", "list", "map", "document"])

function itemReader(functions: ReaderFunctions, container: Shape, name: "member" | "value"): Code {
  const item = "members" in container ? container.members.get(name) : undefined
  if (!item) throw new Error(`${container.id} has no member "${name}"`)
  const parameters = nested.has(targetOf(functions.model, item).type) ? "item, depth" : "item"
  const value = inputValue(functions, item, "item", "depth")
  return hasTrait(container, "sparse")
    ? code`(${parameters}) => (item === null ? null : ${value})`
    : code`(${parameters}) => ${value}`
}
