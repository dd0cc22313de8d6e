import { partition } from "@aws-sdk/core/client"
import type { EndpointParameterInstructions, EndpointV2 } from "@smithy/types"
import type { ServiceDescription } from "./service-description.ts"

/** What the endpoint of a request depends on. */
export type EndpointParameters = {
  readonly Region?: string
  readonly Endpoint?: string
}

/** Where the endpoint middleware finds each parameter in the configuration. */
export const endpointInstructions: EndpointParameterInstructions = {
  Region: { type: "builtInParams", name: "region" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
}

/** The endpoint that was given, or that of the region: `https://swf.us-east-1.amazonaws.com`. */
export function endpointProvider({
  endpointPrefix,
}: ServiceDescription): (parameters: EndpointParameters) => EndpointV2 {
  return ({ Region = "", Endpoint }) => ({
    url: new URL(Endpoint ?? `https://${endpointPrefix}.${Region}.${partition(Region).dnsSuffix}`),
  })
}

/** Throws unless an endpoint is a URL that requests can go to. */
export function checkEndpoint(endpoint: string, clientName: string): void {
  if (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)) return
  throw new TypeError(
    `${clientName}: the endpoint ${JSON.stringify(endpoint)} is not a URL of http or https. Write it as in http://127.0.0.1:4010`,
  )
}
