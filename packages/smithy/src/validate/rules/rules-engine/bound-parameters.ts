import type { Model } from "../../../model/model.ts"
import { operationsOf } from "../../../model/operations.ts"
import type { AnyShape, MemberShape, OperationShape, ServiceShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import type { ParameterType } from "../../../rules-engine/rule-set.ts"
import { property } from "../../../syntax/node.ts"
import {
  clientContextParamsId,
  contextParamId,
  operationContextParamsId,
  parametersOf,
  parameterTypeOf,
  staticContextParamsId,
} from "./context-params.ts"
import { followPath } from "./context-path.ts"

/** One way in which a parameter of rules gets its value. */
export interface Binding {
  readonly name: string
  /** Absent when values of the kind that is bound cannot be parameters. */
  readonly type?: ParameterType | undefined
  /** Where it is bound, and by which trait. */
  readonly shape: AnyShape
  readonly traitId: string
  /** The operation whose calls it concerns; absent when it is a setting of the client. */
  readonly operation?: OperationShape
}

/** All bindings of a service's parameters: those of the client, then of each operation. */
export function bindingsOf(model: Model, service: ServiceShape): readonly Binding[] {
  const settings = parametersOf(service, clientContextParamsId).map(([name, definition]): Binding => {
    const type = property(definition, "type") === "boolean" ? "boolean" : "string"
    return { name, type, shape: service, traitId: clientContextParamsId }
  })
  return [...settings, ...operationsOf(model, service).flatMap((operation) => operationBindings(model, operation))]
}

function operationBindings(model: Model, operation: OperationShape): readonly Binding[] {
  const input = model.shapes.get(operation.input)
  const members = input && "members" in input ? [...input.members.values()] : []
  return [
    ...parametersOf(operation, staticContextParamsId).map(([name, definition]): Binding => {
      const type = parameterTypeOf(property(definition, "value"))
      return { name, type, shape: operation, traitId: staticContextParamsId, operation }
    }),
    ...parametersOf(operation, operationContextParamsId).map(([name, definition]): Binding => {
      const { type } = followPath(model, operation, String(property(definition, "path")))
      return { name, type, shape: operation, traitId: operationContextParamsId, operation }
    }),
    ...members.flatMap((member): Binding[] => {
      const name = property(trait(member, contextParamId), "name")
      if (typeof name !== "string") return []
      return [{ name, type: typeOfMember(model, member), shape: member, traitId: contextParamId, operation }]
    }),
  ]
}

function typeOfMember(model: Model, { target }: MemberShape): ParameterType | undefined {
  const type = model.shapes.get(target)?.type
  if (type === "enum") return "string"
  return type === "string" || type === "boolean" ? type : undefined
}
