import type { OperationShape } from "@smithwright/smithy"
import type { HttpRequest } from "@smithy/core/protocols"
import { compareBodyOf, compareHeaders } from "./compare-message.ts"
import { toValue } from "./shape-values.ts"
import type { ClientRequestTest } from "./test-data.ts"
import { call, type TestedClient } from "./tested-client.ts"
import { hasBinaryBodies } from "./tested-service.ts"

/** The test's parameters become the test's request. */
export async function checkClientRequest(
  tested: TestedClient,
  operation: OperationShape,
  test: ClientRequestTest,
): Promise<string | undefined> {
  const shape = tested.model.shapes.get(operation.input)
  if (!shape) return `${operation.input} is missing`
  const input = Object(toValue(tested.model, shape, test.params))
  let sent: HttpRequest | undefined
  const handle = async (request: HttpRequest): Promise<never> => {
    sent = request
    throw new Error("the request is what the test is about")
  }
  const failure: unknown = await call(tested, operation, input, { host: test.host, handle }).catch((error) => error)
  if (!sent) return `nothing is sent: ${failure}`
  const headers = new Map(Object.entries(sent.headers).map(([name, value]) => [name.toLowerCase(), value]))
  return (
    compareTarget(sent, test) ??
    compareQuery(queryOf(sent), test) ??
    compareHeaders(headers, test) ??
    compareBodyOf(await bytesOf(sent.body), test, hasBinaryBodies(tested))
  )
}

function compareTarget({ method, path, hostname }: HttpRequest, test: ClientRequestTest): string | undefined {
  if (method !== test.method) return `the method is ${method} instead of ${test.method}`
  if (path !== test.path) return `the path is ${path} instead of ${test.path}`
  const isRight = test.resolvedHost === undefined || hostname === test.resolvedHost
  return isRight ? undefined : `the host is ${hostname} instead of ${test.resolvedHost}`
}

function compareQuery(query: readonly string[], test: ClientRequestTest): string | undefined {
  const names = new Set(query.map((entry) => entry.replace(/=.*/, "")))
  const missing =
    test.queryParams.find((entry) => !query.includes(entry) && !query.includes(`${entry}=`)) ??
    test.requireQueryParams.find((name) => !names.has(name))
  if (missing !== undefined) return `the query lacks ${missing}: ${query.join("&")}`
  const forbidden = test.forbidQueryParams.find((name) => names.has(name))
  return forbidden === undefined ? undefined : `the query has ${forbidden}`
}

/** The tests have this token where a client makes one up. */
const fixedToken = "00000000-0000-4000-8000-000000000000"
const madeUp = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function queryOf({ query }: HttpRequest): readonly string[] {
  return Object.entries(query).flatMap(([name, value]) =>
    [value ?? ""].flat().map((one) => `${encode(name)}=${encode(madeUp.test(one) ? fixedToken : one)}`),
  )
}

/** As in RFC 3986: all but the unreserved characters. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body === undefined) return new Uint8Array()
  if (body instanceof Uint8Array) return body
  return new TextEncoder().encode(String(body))
}
