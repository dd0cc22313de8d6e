import type { ServiceDefinition } from "./definition.ts"
import { type HttpAnswer, type HttpRequest, headerOf } from "./http.ts"
import { requestBindings, responseBindings } from "./http-binding/bindings.ts"
import { expandTraits } from "./schema/schema.ts"
import { getOwn, isRecord } from "./values/own-property.ts"

/** The value of `@cors`: how web pages of other origins may call the service. */
export interface Cors {
  /** Whose pages may. All, unless said otherwise. */
  readonly origin?: string
  /** How long browsers remember it, in seconds. -1 for not at all. */
  readonly maxAge?: number
  /** Besides those of the model, the protocols and authentication. */
  readonly additionalAllowedHeaders?: readonly string[]
  readonly additionalExposedHeaders?: readonly string[]
}

type Handle = (request: HttpRequest) => Promise<HttpAnswer>

/**
 * Answers what browsers ask before they call, and lets them read all answers (Smithy, "cors trait"; Fetch, "CORS
 * protocol"). Throws `TypeError` for a setting that no header can hold.
 */
export function withCors(definition: ServiceDefinition, cors: Cors, handle: Handle): Handle {
  const { origin = "*", maxAge = 600, additionalAllowedHeaders = [], additionalExposedHeaders = [] } = cors
  const shared = {
    "access-control-allow-origin": origin,
    ...(origin !== "*" && hasBrowserCredentials(definition) ? { "access-control-allow-credentials": "true" } : {}),
  }
  const preflight: HttpAnswer = {
    status: 204,
    headers: {
      ...shared,
      "access-control-allow-methods": [...new Set(methodsOf(definition))].join(", "),
      "access-control-allow-headers": listed([...requestHeaders(definition), ...additionalAllowedHeaders]),
      "access-control-max-age": String(maxAge),
    },
    body: "",
  }
  const exposed = listed([...responseHeaders(definition), ...additionalExposedHeaders])
  // Better now than with every answer.
  new Headers({ ...preflight.headers, "access-control-expose-headers": exposed })
  return async (request) => {
    if (isPreflight(request)) return preflight
    const answer = await handle(request)
    return { ...answer, headers: { ...answer.headers, ...shared, "access-control-expose-headers": exposed } }
  }
}

function isPreflight(request: HttpRequest): boolean {
  return request.method === "OPTIONS" && headerOf(request, "access-control-request-method") !== undefined
}

/** Credentials that browsers keep themselves are only sent where one origin is named. */
function hasBrowserCredentials({ authSchemes = {} }: ServiceDefinition): boolean {
  return ["smithy.api#httpBasicAuth", "smithy.api#httpDigestAuth"].some((id) => Object.hasOwn(authSchemes, id))
}

/** Those of the protocols that use paths and methods; all others have one. */
function methodsOf({ operations }: ServiceDefinition): string[] {
  const methods = Object.values(operations).flatMap(({ schema }) => {
    const { http } = expandTraits(schema[3])
    return Array.isArray(http) ? String(http[0]) : []
  })
  return ["POST", ...methods]
}

const protocolHeaders = ["accept", "content-encoding", "content-md5", "content-type", "smithy-protocol", "x-amz-target"]
const signingHeaders = ["authorization", "x-amz-content-sha256", "x-amz-date", "x-amz-security-token"]
const clientHeaders = ["amz-sdk-invocation-id", "amz-sdk-request", "x-amz-user-agent", "x-amzn-query-mode"]
const answerHeaders = ["smithy-protocol", "x-amzn-errortype", "x-amzn-query-error", "x-amzn-requestid"]

function requestHeaders({ operations, authSchemes = {} }: ServiceDefinition): string[] {
  const apiKey = authSchemes["smithy.api#httpApiKeyAuth"]
  const keyHeader = isRecord(apiKey) && getOwn(apiKey, "in") === "header" ? [String(getOwn(apiKey, "name"))] : []
  const bound = Object.values(operations).flatMap(({ schema }) => requestBindings(schema[4]).headers)
  return [...protocolHeaders, ...signingHeaders, ...clientHeaders, ...keyHeader, ...bound.map(({ name }) => name)]
}

function responseHeaders({ operations }: ServiceDefinition): string[] {
  const bound = Object.values(operations).flatMap(({ schema, errors }) => {
    return [schema[5], ...errors].flatMap((ref) => responseBindings(ref).headers)
  })
  return [...answerHeaders, ...bound.map(({ name }) => name)]
}

function listed(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].join(", ")
}
