import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { serviceNames } from "./service-names.ts"

const service = "aws.api#service"

/** Ids that were in use before there were rules. */
const established: ReadonlySet<string> = new Set([
  ...["ACM PCA", "ApiGatewayManagementApi", "Config Service", "Cost and Usage Report Service"],
  ...["Application Discovery Service", "Database Migration Service", "Directory Service", "Elasticsearch Service"],
  ...["IoT 1Click Devices Service", "IoTAnalytics", "Lex Model Building Service", "Lex Runtime Service"],
  ...["Marketplace Entitlement Service", "mq", "Resource Groups Tagging API"],
])

/** The id of a service in SDKs makes the names of their clients. */
export const sdkServiceId: Rule = (model, report) => {
  for (const shape of servicesWith(model, service)) {
    const { sdkId } = serviceNames(shape)
    const problems = established.has(sdkId) ? [] : problemsOf(sdkId)
    if (problems.length === 0) continue
    const message = `The \`sdkId\` "${sdkId}" ${problems.join(", and ")}`
    report({ severity: "DANGER", id: "SdkServiceId", shape, span: shape.traits.get(service)?.span, message })
  }
}

function problemsOf(sdkId: string): string[] {
  const ending = ["service", "client", "api"].find((word) => sdkId.toLowerCase().endsWith(word))
  return [
    ...(/^[A-Za-z][A-Za-z0-9]*( [A-Za-z0-9]+)*$/.test(sdkId) ? [] : ["is not words of letters and digits"]),
    ...(/AWS|Aws|Amazon/.test(sdkId) ? ["names the company"] : []),
    ...(ending === undefined ? [] : [`ends with "${ending}"`]),
    ...(sdkId.length > 50 ? ["is longer than 50 characters"] : []),
  ]
}
