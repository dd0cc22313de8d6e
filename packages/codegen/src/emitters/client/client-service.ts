import {
  type AggregateShape,
  closureOf,
  errorsOf,
  eventStreamOf,
  hasTrait,
  type Model,
  nameOf,
  type OperationShape,
  operationsOf,
  type Pagination,
  paginationOf,
  type ServiceShape,
  type ShapeId,
} from "@smithwright/smithy"
import { type ContractModules, type ContractSymbols, contractSymbols } from "../../framework/contract-symbols.ts"
import { type DefaultValues, defaultsOf } from "../../framework/default-values.ts"
import { distinctName, identifier } from "../../framework/identifier.ts"
import { clientNameOf, shapeNameOf } from "../../framework/service-names.ts"
import { streamErrorsOf } from "../../framework/stream-errors.ts"
import { streamMember } from "../../framework/stream-member.ts"
import { authSchemesIn, clientAuthOf } from "./client-auth.ts"

/** What the files of one client share: its parts, and the names they are exported by, which are the AWS SDK's. */
export interface ClientService {
  readonly service: ServiceShape
  readonly contract: ContractSymbols
  /** `SWFClient` */
  readonly clientName: string
  /** `SWFServiceException` */
  readonly baseErrorName: string
  readonly errors: readonly ClientError[]
  readonly operations: readonly ClientOperation[]
  /** The ids of the authentication schemes of the operations. */
  readonly authSchemes: readonly ShapeId[]
  /** Whether an operation has an event stream. */
  readonly hasEvents: boolean
  /** The values of `@default` that clients heed, by structure and member. */
  readonly defaults: DefaultValues
}

export interface ClientError {
  readonly shape: AggregateShape
  readonly className: string
}

export interface ClientOperation {
  readonly shape: OperationShape
  /** `ListClosedWorkflowExecutionsCommand` */
  readonly commandName: string
  readonly inputName: string
  readonly outputName: string
  readonly errors: readonly ClientError[]
  /** The sides that have an event stream. */
  readonly events: readonly ("input" | "output")[]
  /** The ids of its authentication schemes, as `operationAuth` has them. */
  readonly auth: readonly ShapeId[]
  /** The member of the output that is a stream of bytes. */
  readonly streamedMember: string | undefined
  readonly paginator?: { readonly name: string; readonly pagination: Pagination }
}

export function clientService(model: Model, service: ServiceShape, modules: ContractModules): ClientService {
  const used = new Set<string>()
  const nameFor = (name: string) => distinctName(identifier(name), used)
  const operationShapes = operationsOf(model, service)
  const prefix = clientNameOf(service)
  const clientName = nameFor(`${prefix}Client`)
  const baseErrorName = nameFor(`${prefix}ServiceException`)
  const errors = new Map<AggregateShape, ClientError>()
  const errorShapes = operationShapes.flatMap((shape) => [
    ...errorsOf(model, service, shape),
    ...streamErrorsOf(model, shape),
  ])
  for (const shape of errorShapes) {
    if (!errors.has(shape)) errors.set(shape, { shape, className: nameFor(shapeNameOf(service, shape.id)) })
  }
  const operations = operationShapes.map((shape): ClientOperation => {
    const name = nameOf(shape.id)
    const pagination = paginationOf(model, service, shape)
    const outputStream = streamMember(model, shape, "output")
    return {
      shape,
      commandName: nameFor(`${name}Command`),
      inputName: nameFor(`${name}CommandInput`),
      outputName: nameFor(`${name}CommandOutput`),
      errors: errorsOf(model, service, shape).flatMap((error) => errors.get(error) ?? []),
      events: (["input", "output"] as const).filter((side) => eventStreamOf(model, shape, side)),
      auth: clientAuthOf(model, service, shape),
      streamedMember: outputStream?.isEvents ? undefined : outputStream?.member.name,
      ...(pagination && { paginator: { name: nameFor(`paginate${name}`), pagination } }),
    }
  })
  return {
    service,
    hasEvents: operations.some(({ events }) => events.length > 0),
    contract: contractSymbols(model, service, modules),
    clientName,
    baseErrorName,
    errors: [...errors.values()],
    operations,
    authSchemes: authSchemesIn(operations.map(({ auth }) => auth)),
    defaults: defaultsOf(closureOf(model, service), (structure, member) => {
      return !hasTrait(structure, "input") && !hasTrait(member, "clientOptional")
    }),
  }
}
