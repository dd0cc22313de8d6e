import type { Model } from "../../../model/model.ts"
import { operationsOf } from "../../../model/operations.ts"
import type { OperationShape, ServiceShape } from "../../../model/shape.ts"
import { nameOf } from "../../../model/shape-id.ts"
import { hasTrait, trait } from "../../../model/traits.ts"
import { textProperty } from "../../../syntax/node.ts"
import type { Report, Rule } from "../../rule.ts"
import { operationsWith, servicesWith } from "../../shapes.ts"
import { checkEndpointOperation } from "./endpoint-operation.ts"

const id = "ClientEndpointDiscovery"
const discovery = "aws.api#clientEndpointDiscovery"
const discovered = "aws.api#clientDiscoveredEndpoint"

interface DiscoveringService {
  readonly service: ServiceShape
  readonly operations: ReadonlySet<OperationShape>
}

/**
 * Services whose endpoints are asked for, the operation that answers, and those that wait for the answer fit together.
 */
export const clientEndpointDiscovery: Rule = (model, report) => {
  const services = servicesWith(model, discovery)
  const endpointOperations = services.flatMap((service) => {
    const operation = model.shapes.get(endpointOperation(service))
    return operation?.type === "operation" ? [operation] : []
  })
  for (const service of services) checkService(model, service, report)
  for (const operation of new Set(endpointOperations)) checkEndpointOperation(model, operation, id, report)
  const discovering = services.map((service) => ({ service, operations: discoveredOperations(model, service) }))
  for (const operation of operationsWith(model, discovered)) checkOperation(model, discovering, operation, report)
}

function checkService(model: Model, shape: ServiceShape, report: Report): void {
  const span = shape.traits.get(discovery)?.span
  const operation = endpointOperation(shape)
  if (endpointError(shape) === undefined) {
    const message = "There should be an error that says that an endpoint is out of date"
    const hint = `Name it as the \`error\` of \`@${discovery}\`.`
    report({ severity: "DANGER", id: `${id}.MissingErrorDefinition`, shape, span, message, hint })
  }
  if (!shape.operations.includes(operation)) {
    const message = `\`${operation}\` is to answer with endpoints, but is no operation of the service itself`
    report({ severity: "ERROR", id: `${id}.UnboundOperation.${nameOf(operation)}`, shape, message })
  }
  if (discoveredOperations(model, shape).size === 0) {
    const message = "No operation of the service needs the endpoints that clients are to ask for"
    const hint = `Put \`@${discovered}\` before those that do.`
    report({ severity: "WARNING", id: `${id}.NoOperations`, shape, message, hint })
  }
}

function checkOperation(
  model: Model,
  services: readonly DiscoveringService[],
  shape: OperationShape,
  report: Report,
): void {
  const binding = services.filter(({ operations }) => operations.has(shape))
  if (binding.length === 0) {
    const message = `\`@${discovered}\` needs a service with \`@${discovery}\`, and the operation is in none`
    report({ severity: "ERROR", id, shape, message })
  }
  for (const { service } of binding) {
    const error = endpointError(service)
    if (error === undefined || !model.shapes.has(error) || shape.errors.includes(error)) continue
    const message = `In \`${service.id}\`, the operation can meet an endpoint that is out of date, so it needs the error \`${error}\``
    report({ severity: "ERROR", id, shape, message })
  }
}

/** The operations whose endpoints a service can find. */
function discoveredOperations(model: Model, service: ServiceShape): ReadonlySet<OperationShape> {
  if (!model.shapes.has(endpointOperation(service))) return new Set()
  return new Set(operationsOf(model, service).filter((operation) => hasTrait(operation, discovered)))
}

function endpointOperation(service: ServiceShape): string {
  return textProperty(trait(service, discovery), "operation") ?? ""
}

function endpointError(service: ServiceShape): string | undefined {
  return textProperty(trait(service, discovery), "error")
}
