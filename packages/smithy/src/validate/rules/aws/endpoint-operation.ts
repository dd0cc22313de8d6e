import type { Model } from "../../../model/model.ts"
import type { AggregateShape, AnyShape, MemberShape, OperationShape, Shape } from "../../../model/shape.ts"
import { quoted } from "../../names.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import type { Report } from "../../rule.ts"
import { isString } from "./is-string.ts"

type Complain = (shape: AnyShape, message: string) => void

/**
 * Checks that an operation takes and answers what `@aws.api#clientEndpointDiscovery` wants of it: perhaps `Operation`
 * and `Identifiers`; a list `Endpoints` of `Address` and `CachePeriodInMinutes`.
 */
export function checkEndpointOperation(model: Model, operation: OperationShape, id: string, report: Report): void {
  const complain: Complain = (shape, message) => report({ severity: "ERROR", id, shape, message })
  const input = structureOf(model, operation.input)
  if (input) checkInput(model, operation, input, complain)
  checkOutput(model, operation, complain)
}

function checkInput(model: Model, operation: OperationShape, input: AggregateShape, complain: Complain): void {
  const others = [...input.members.keys()].filter((name) => name !== "Operation" && name !== "Identifiers")
  if (others.length > 0) {
    const message = `\`${operation.id}\` answers with endpoints, so it takes \`Operation\` and \`Identifiers\` only`
    complain(input, `${message}, not ${quoted(others)}`)
  }
  const target = targetOf(model, input.members.get("Operation"))
  if (target && !isString(target)) complain(target, `\`Operation\` of \`${input.id}\` must be a string`)
  const identifiers = input.members.get("Identifiers")
  if (identifiers && !isMapOfStrings(model, targetOf(model, identifiers))) {
    complain(identifiers, "`Identifiers` must be a map from strings to strings")
  }
}

function isMapOfStrings(model: Model, shape: Shape | undefined): boolean {
  return shape?.type === "map" && isString(targetOf(model, shape.members.get("value")))
}

function checkOutput(model: Model, operation: OperationShape, complain: Complain): void {
  const output = structureOf(model, operation.output)
  const names = [...(output?.members.keys() ?? [])]
  const endpoints = output?.members.get("Endpoints")
  if (!endpoints || names.length > 1) {
    const found = names.length === 0 ? "nothing" : quoted(names)
    complain(
      operation,
      `The output of an operation that finds endpoints must hold \`Endpoints\` only, but holds ${found}`,
    )
  }
  if (!endpoints) return
  const list = targetOf(model, endpoints)
  if (list?.type !== "list") {
    complain(endpoints, "`Endpoints` must be a list")
    return
  }
  const endpoint = targetOf(model, list.members.get("member"))
  if (endpoint?.type === "structure") checkEndpoint(model, endpoint, complain)
  else complain(list, "`Endpoints` must be a list of structures")
}

function checkEndpoint(model: Model, endpoint: AggregateShape, complain: Complain): void {
  const address = endpoint.members.get("Address")
  const period = endpoint.members.get("CachePeriodInMinutes")
  if (address && !isString(targetOf(model, address))) complain(address, "The address must be a string")
  if (period && targetOf(model, period)?.type !== "long") complain(period, "The period in minutes must be a long")
  if (address && period && endpoint.members.size === 2) return
  const found = quoted(endpoint.members.keys())
  complain(endpoint, `An endpoint consists of \`Address\` and \`CachePeriodInMinutes\`, but this has ${found}`)
}

function targetOf(model: Model, member: MemberShape | undefined): Shape | undefined {
  return member && model.shapes.get(member.target)
}
