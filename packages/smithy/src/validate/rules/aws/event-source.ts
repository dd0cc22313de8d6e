import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { serviceNames } from "./service-names.ts"

const service = "aws.api#service"

/** Event sources that are not made of the ARN namespace, by those that would be. */
const exceptions: ReadonlyMap<string, string> = new Map([["cloudwatch.amazonaws.com", "monitoring.amazonaws.com"]])

/** The source of CloudTrail events is named after the ARN namespace. */
export const eventSource: Rule = (model, report) => {
  for (const shape of servicesWith(model, service)) {
    const { arnNamespace, cloudTrailEventSource: source } = serviceNames(shape)
    const expected = `${arnNamespace}.amazonaws.com`
    if (source === expected || source === exceptions.get(expected)) continue
    const isPlaceholder = source.includes("REPLACE") || source === source.toUpperCase()
    const message = isPlaceholder
      ? `The CloudTrail event source ${source} is a placeholder`
      : `The CloudTrail event source is ${source}, which does not fit the ARN namespace`
    const { span } = shape.traits.get(service) ?? {}
    report({ severity: "WARNING", id: "EventSource", shape, span, message, hint: `Expected ${expected}.` })
  }
}
