import {
  type AggregateShape,
  closureOf,
  errorsOf,
  type Model,
  type Node,
  nameOf,
  type OperationShape,
  operationsOf,
  type ServiceShape,
  type Shape,
  type ShapeId,
  trait,
} from "@smithwright/smithy"
import { type ContractSymbols, contractSymbols } from "../../framework/contract-symbols.ts"
import { camelCase, distinctName, identifier } from "../../framework/identifier.ts"
import { shapeNameOf } from "../../framework/service-names.ts"
import { findValidationError, type ValidationError } from "./validation-error.ts"

/** What the files of one server share: its parts, and the names they are exported by. */
export interface ServerService {
  readonly service: ServiceShape
  readonly contract: ContractSymbols
  /** `createSimpleWorkflowService` */
  readonly factoryName: string
  /** `SimpleWorkflowServiceHandlers` */
  readonly handlersName: string
  readonly errors: readonly ServerError[]
  readonly operations: readonly ServerOperation[]
  /** The values of `@default`, by structure and member. */
  readonly defaults: ReadonlyMap<ShapeId, ReadonlyMap<string, Node>>
  /** The error that tells of broken constraints, where the settings name one. */
  readonly validationError: ValidationError | undefined
}

export interface ServerError {
  readonly shape: AggregateShape
  readonly className: string
}

export interface ServerOperation {
  readonly shape: OperationShape
  /** `listClosedWorkflowExecutions` */
  readonly handlerName: string
  readonly errors: readonly ServerError[]
}

export function serverService(
  model: Model,
  service: ServiceShape,
  contractName: string,
  validationException: string | undefined,
): ServerService {
  const used = new Set<string>()
  const nameFor = (name: string) => distinctName(identifier(name), used)
  const name = shapeNameOf(service, service.id)
  const factoryName = nameFor(`create${name}`)
  const handlersName = nameFor(`${name}Handlers`)
  const operationShapes = operationsOf(model, service)
  const errors = new Map<AggregateShape, ServerError>()
  for (const shape of operationShapes.flatMap((operation) => errorsOf(model, service, operation))) {
    if (!errors.has(shape)) errors.set(shape, { shape, className: nameFor(shapeNameOf(service, shape.id)) })
  }
  const handlers = new Set<string>()
  const operations = operationShapes.map((shape) => ({
    shape,
    handlerName: distinctName(camelCase(nameOf(shape.id)), handlers),
    errors: errorsOf(model, service, shape).flatMap((error) => errors.get(error) ?? []),
  }))
  return {
    service,
    contract: contractSymbols(model, service, contractName),
    factoryName,
    handlersName,
    errors: [...errors.values()],
    operations,
    defaults: defaultsOf(closureOf(model, service)),
    validationError: findValidationError([...errors.values()], validationException),
  }
}

/** A default of null says that there is none. */
function defaultsOf(shapes: readonly Shape[]): ServerService["defaults"] {
  const defaults = new Map<ShapeId, ReadonlyMap<string, Node>>()
  for (const shape of shapes) {
    if (shape.type !== "structure") continue
    const values = [...shape.members.values()].flatMap((member) => {
      const value = trait(member, "default") ?? null
      return value === null ? [] : [[member.name, value] as const]
    })
    if (values.length > 0) defaults.set(shape.id, new Map(values))
  }
  return defaults
}
