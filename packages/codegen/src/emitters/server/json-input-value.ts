import { hasTrait, type MemberShape, type Model, type Shape, targetOf } from "@smithwright/smithy"
import { type Code, code } from "../../framework/source-file.ts"
import { jsonSymbol, scalarFunctions } from "./json-scalars.ts"
import { isObject } from "./json-shapes.ts"

export interface ReaderFunctions {
  readonly model: Model
  /** The name of the function that reads a structure or union. */
  nameOf(shape: string): string
  /** The name of the function that checks a member's constraints; undefined when it has none. */
  checkOf(member: MemberShape): Code | undefined
}

/** The expression that reads a member from a JSON value, and checks it. */
export function inputValue(functions: ReaderFunctions, member: MemberShape, value: string, depth: string): Code {
  const read = readingOf(functions, member, value, depth)
  const check = functions.checkOf(member)
  return check === undefined ? read : code`${check}(${read})`
}

function readingOf(functions: ReaderFunctions, member: MemberShape, value: string, depth: string): Code {
  const target = targetOf(functions.model, member)
  if (isObject(target)) return `${functions.nameOf(target.id)}(${value}, ${depth})`
  switch (target.type) {
    case "list":
      return code`${jsonSymbol("readList")}(${value}, ${depth}, ${itemReader(functions, target, "member")})`
    case "map": {
      const key = target.members.get("key")
      const checkKey = key && functions.checkOf(key)
      const read = itemReader(functions, target, "value")
      return code`${jsonSymbol("readMap")}(${value}, ${depth}, ${read}${checkKey ? code`, ${checkKey}` : ""})`
    }
    default: {
      const { read, numberType } = scalarFunctions(functions.model, member)
      const argument = target.type === "document" ? depth : numberType && `"${numberType}"`
      return code`${jsonSymbol(read)}(${value}${argument ? `, ${argument}` : ""})`
    }
  }
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
