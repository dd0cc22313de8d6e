import type { AnyShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import type { ParameterType } from "../../../rules-engine/rule-set.ts"
import { isNodeObject, type Node } from "../../../syntax/node.ts"

export const clientContextParamsId = "smithy.rules#clientContextParams"
export const staticContextParamsId = "smithy.rules#staticContextParams"
export const operationContextParamsId = "smithy.rules#operationContextParams"
export const contextParamId = "smithy.rules#contextParam"

/** The parameters that one of these traits lists, by name. */
export function parametersOf(shape: AnyShape, traitId: string): readonly (readonly [name: string, definition: Node])[] {
  const value = trait(shape, traitId)
  return isNodeObject(value) ? Object.entries(value) : []
}

/** The type of parameters that a value fits; undefined when it fits none. */
export function parameterTypeOf(value: Node | undefined): ParameterType | undefined {
  if (Array.isArray(value)) return value.every((item) => typeof item === "string") ? "stringArray" : undefined
  return typeof value === "string" ? "string" : typeof value === "boolean" ? "boolean" : undefined
}
