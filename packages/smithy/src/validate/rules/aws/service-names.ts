import type { ServiceShape } from "../../../model/shape.ts"
import { nameOf } from "../../../model/shape-id.ts"
import { trait } from "../../../model/traits.ts"
import { textProperty } from "../../../syntax/node.ts"

/**
 * The names of a service with `@aws.api#service`, those that follow from others filled in (Smithy 2.0, "service
 * trait").
 */
export interface ServiceNames {
  readonly sdkId: string
  readonly arnNamespace: string
  readonly cloudTrailEventSource: string
  /** Undefined for services that have none. */
  readonly cloudWatchNamespace: string | undefined
}

export function serviceNames(service: ServiceShape): ServiceNames {
  const arnNamespace = text(service, "arnNamespace") ?? nameOf(service.id).toLowerCase()
  return {
    sdkId: text(service, "sdkId") ?? "",
    arnNamespace,
    cloudTrailEventSource: text(service, "cloudTrailEventSource") ?? `${arnNamespace}.amazonaws.com`,
    cloudWatchNamespace: text(service, "cloudWatchNamespace"),
  }
}

function text(service: ServiceShape, key: string): string | undefined {
  return textProperty(trait(service, "aws.api#service"), key)
}
