import { hasTrait, type MemberShape, type Model, targetOf } from "@smithwright/smithy"
import { type Code, code } from "../../framework/source-file.ts"
import { jsonSymbol, scalarFunctions } from "./json-scalars.ts"
import { isObject } from "./json-shapes.ts"

export interface JsonFunctions {
  readonly model: Model
  /** The name of the function that converts a structure or union. */
  nameOf(shape: string): string
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
  return isObject(target) ? nameOf(target.id) : jsonSymbol(scalarFunctions(model, member).convert)
}
