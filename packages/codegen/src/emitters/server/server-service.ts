import {
  type AggregateShape,
  authSchemesOf,
  closureOf,
  errorsOf,
  type Model,
  type Node,
  nameOf,
  type OperationShape,
  operationsOf,
  type ServiceShape,
  type ShapeId,
  trait,
} from "@smithwright/smithy"
import { type ContractModules, type ContractSymbols, contractSymbols } from "../../framework/contract-symbols.ts"
import { type DefaultValues, defaultsOf } from "../../framework/default-values.ts"
import { camelCase, distinctName, identifier } from "../../framework/identifier.ts"
import { operationAuth } from "../../framework/operation-auth.ts"
import { shapeNameOf } from "../../framework/service-names.ts"
import { streamErrorsOf } from "../../framework/stream-errors.ts"
import { type StreamMember, streamMember } from "../../framework/stream-member.ts"
import { findValidationError, type ValidationError } from "./validation-error.ts"

/** What the files of one server share: its parts, and the names they are exported by. */
export interface ServerService {
  readonly service: ServiceShape
  readonly contract: ContractSymbols
  /** `createSimpleWorkflowService` */
  readonly factoryName: string
  /** `createSimpleWorkflowServiceSubset` */
  readonly subsetFactoryName: string
  /** `SimpleWorkflowServiceHandlers` */
  readonly handlersName: string
  readonly errors: readonly ServerError[]
  readonly operations: readonly ServerOperation[]
  /** The values of `@default`, by structure and member. */
  readonly defaults: DefaultValues
  /** The values of the service's authentication traits, by their ids. */
  readonly authSchemes: ReadonlyMap<ShapeId, Node>
  /** The error that tells of broken constraints, where the settings name one. */
  readonly validationError: ValidationError | undefined
}

export interface ServerError {
  readonly shape: AggregateShape
  readonly className: string
  /** `isUnknownResourceFault` */
  readonly guardName: string
}

export interface ServerOperation {
  readonly shape: OperationShape
  /** `listClosedWorkflowExecutions` */
  readonly handlerName: string
  readonly errors: readonly ServerError[]
  /** The ids of the authentication schemes that it takes, the preferred first. */
  readonly auth: readonly ShapeId[]
  readonly inputStream: StreamMember | undefined
  readonly outputStream: StreamMember | undefined
}

export function serverService(
  model: Model,
  service: ServiceShape,
  modules: ContractModules,
  validationException: string | undefined,
): ServerService {
  const used = new Set<string>()
  const nameFor = (name: string) => distinctName(identifier(name), used)
  const name = shapeNameOf(service, service.id)
  const factoryName = nameFor(`create${name}`)
  const subsetFactoryName = nameFor(`create${name}Subset`)
  const handlersName = nameFor(`${name}Handlers`)
  const operationShapes = operationsOf(model, service)
  const errors = new Map<AggregateShape, ServerError>()
  const errorShapes = operationShapes.flatMap((shape) => [
    ...errorsOf(model, service, shape),
    ...streamErrorsOf(model, shape),
  ])
  for (const shape of errorShapes) {
    if (errors.has(shape)) continue
    const errorName = shapeNameOf(service, shape.id)
    errors.set(shape, { shape, className: nameFor(errorName), guardName: nameFor(`is${errorName}`) })
  }
  const handlers = new Set<string>()
  const operations = operationShapes.map((shape) => ({
    shape,
    handlerName: distinctName(camelCase(nameOf(shape.id)), handlers),
    errors: errorsOf(model, service, shape).flatMap((error) => errors.get(error) ?? []),
    auth: operationAuth(model, service, shape),
    inputStream: streamMember(model, shape, "input"),
    outputStream: streamMember(model, shape, "output"),
  }))
  return {
    service,
    contract: contractSymbols(model, service, modules),
    factoryName,
    subsetFactoryName,
    handlersName,
    errors: [...errors.values()],
    operations,
    defaults: defaultsOf(closureOf(model, service)),
    authSchemes: new Map(authSchemesOf(model, service).map((id) => [id, trait(service, id) ?? {}])),
    validationError: findValidationError([...errors.values()], validationException),
  }
}
