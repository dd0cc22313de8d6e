import type { ServiceShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, type Node, property, textProperty } from "../../../syntax/node.ts"
import { quoted } from "../../names.ts"
import type { Report, Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

const id = "AwsSpecialCaseEndpoint"

/** Traits with endpoints for some partitions and regions, and where in them those are. */
const specialCases = [
  ["aws.endpoints#standardRegionalEndpoints", "partitionSpecialCases"],
  ["aws.endpoints#standardRegionalEndpoints", "regionSpecialCases"],
  ["aws.endpoints#standardPartitionalEndpoints", "partitionEndpointSpecialCases"],
] as const

const labels: ReadonlySet<string> = new Set(["{region}", "{service}", "{dnsSuffix}", "{dualStackDnsSuffix}"])

const url = /^[a-z][a-z0-9+.-]*:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i

/** An endpoint begins with a scheme and has labels only that mean something. */
export const awsSpecialCaseEndpoint: Rule = (model, report) => {
  for (const [traitId, key] of specialCases) {
    for (const service of servicesWith(model, traitId)) {
      for (const endpoint of endpointsIn(property(trait(service, traitId), key))) {
        checkEndpoint(service, traitId, endpoint, report)
      }
    }
  }
}

function endpointsIn(cases: Node | undefined): string[] {
  const lists = isNodeObject(cases) ? Object.values(cases) : []
  return lists
    .filter((list) => Array.isArray(list))
    .flatMap((list) => {
      return list.flatMap((one: Node) => textProperty(one, "endpoint") ?? [])
    })
}

function checkEndpoint(shape: ServiceShape, traitId: string, endpoint: string, report: Report): void {
  const span = shape.traits.get(traitId)?.span
  const foreign = Array.from(endpoint.matchAll(/\{[^}]*\}/g), ([label]) => label).filter((label) => !labels.has(label))
  if (foreign.length > 0) {
    const message = `The endpoint ${endpoint} has labels that mean nothing: ${quoted(foreign)}`
    const hint = `There are ${quoted(labels)}.`
    report({ severity: "DANGER", id: `${id}.UnsupportedEndpointPattern`, shape, span, message, hint })
  }
  if (!/^https?:\/\//.test(endpoint)) {
    const message = `The endpoint ${endpoint} should begin with https:// or http://`
    report({ severity: "DANGER", id: `${id}.InvalidEndpointPatternScheme`, shape, span, message })
  }
  if (!url.test(endpoint.replace(/[{}]/g, ""))) {
    const message = `The endpoint ${endpoint} will be no URL, whatever its labels stand for`
    report({ severity: "ERROR", id: `${id}.InvalidEndpointPatternUrl`, shape, span, message })
  }
}
