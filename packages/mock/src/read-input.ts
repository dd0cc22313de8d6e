import type { IncomingMessage } from "node:http"
import { readCbor } from "./cbor.ts"
import type { Operation, Parameter } from "./document/operations.ts"
import { partsOf } from "./document/schema.ts"
import type { Input } from "./input.ts"
import { isJsonObject } from "./json.ts"
import { keepKnownMembers } from "./known-members.ts"
import { essenceOf, isCbor, isJson, isText } from "./media-type.ts"
import { decode, parseBody, unreadable } from "./parse-body.ts"
import { ProtocolError } from "./protocol-error.ts"
import type { Route } from "./protocols/protocol.ts"
import { readBody } from "./read-body.ts"

/**
 * Reads what a request gives to its operation.
 *
 * @throws ProtocolError for a body that cannot be read as what the contract says it is
 */
export async function readInput(
  document: unknown,
  { operation, labels }: Route,
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<Input> {
  const bytes = await readBody(request)
  return {
    path: new Map([...labels].map(([name, value]) => [name, [value]])),
    query: new Map([...new Set(query.keys())].map((name) => [name, query.getAll(name)])),
    header: new Map(operation.parameters.flatMap((parameter) => headerValue(parameter, request))),
    body: bodyOf(document, operation, bytes, request.headers["content-type"]),
  }
}

function headerValue({ name, place }: Parameter, { headers }: IncomingMessage): [string, string[]][] {
  const value = place === "header" ? headers[name.toLowerCase()] : undefined
  return value === undefined ? [] : [[name, [value].flat()]]
}

function bodyOf(document: unknown, operation: Operation, bytes: Buffer, given: string | undefined): unknown {
  const { request } = operation
  if (!request) return undefined
  const isObject = partsOf(document, request.schema).some(({ type }) => type === "object")
  if (bytes.length === 0) return operation.isRequestRequired && isObject ? {} : undefined
  if (given === undefined || essenceOf(given) !== essenceOf(request.mediaType)) {
    const instead = given === undefined ? "it has none" : `not ${given}`
    const message = `The body's content-type must be ${request.mediaType}, ${instead}`
    throw new ProtocolError(415, "UnsupportedMediaTypeException", message)
  }
  if (isText(request.mediaType)) return decode(bytes)
  if (!isJson(request.mediaType) && !isCbor(request.mediaType)) return bytes.toString("base64")
  const value = isCbor(request.mediaType) ? readCbor(bytes) : parseBody(bytes)
  const body = keepKnownMembers(document, request.schema, value)
  if (isObject && !isJsonObject(body))
    throw unreadable(`The body must be a ${isCbor(request.mediaType) ? "map" : "JSON object"}`)
  return body
}
