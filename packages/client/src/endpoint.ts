import { partition } from "@aws-sdk/core/client"
import type { EndpointParameterInstructions, EndpointV2 } from "@smithy/types"
import type { ServiceDescription } from "./service-description.ts"

/** What the endpoint of a request depends on. */
export type EndpointParameters = {
  readonly Region?: string
  readonly Endpoint?: string
}

/**
 * Where the endpoint middleware finds each parameter in the configuration. The region is looked for only where it says
 * something, so that clients of other endpoints need none.
 */
export function endpointInstructions(
  { endpointPrefix }: ServiceDescription,
  endpoint: unknown,
): EndpointParameterInstructions {
  const isRegional = endpoint === undefined && endpointPrefix !== undefined
  return {
    Endpoint: { type: "builtInParams", name: "endpoint" },
    ...(isRegional && { Region: { type: "builtInParams", name: "region" } }),
  }
}

/** The endpoint that was given, or that of the region: `https://swf.us-east-1.amazonaws.com`. */
export function endpointProvider(service: ServiceDescription): (parameters: EndpointParameters) => EndpointV2 {
  return ({ Endpoint, Region = "" }) => ({ url: new URL(Endpoint ?? regionalEndpoint(service, Region)) })
}

function regionalEndpoint({ endpointPrefix, clientName }: ServiceDescription, region: string): string {
  if (endpointPrefix === undefined)
    throw new Error(`No endpoint for ${clientName}: pass { endpoint: "http://127.0.0.1:4010" }`)
  return `https://${endpointPrefix}.${region}.${partition(region).dnsSuffix}`
}

/** Throws unless an endpoint is a URL that requests can go to. */
export function checkEndpoint(endpoint: string, clientName: string): void {
  if (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)) return
  throw new TypeError(
    `${clientName}: the endpoint ${JSON.stringify(endpoint)} is not a URL of http or https. Write it as in http://127.0.0.1:4010`,
  )
}
