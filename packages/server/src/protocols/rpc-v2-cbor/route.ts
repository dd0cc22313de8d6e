import { ProtocolError } from "../../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../../http.ts"
import { noQuery, splitUrl } from "../../http-binding/query.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import type { Match, OperationCodec } from "../protocol.ts"

/** Every request and every answer names the protocol. */
export const protocolHeader = "smithy-protocol"
export const protocolName = "rpc-v2-cbor"

/** What comes before these four segments is free. */
const operationPath = /\/service\/([^/]+)\/operation\/([^/]+)$/

/** The service's name, with its namespace or without, and the operation's. */
export function compileRouter(
  service: string,
  operations: readonly (readonly [OperationSchema, OperationCodec])[],
): (request: HttpRequest) => Match {
  const serviceNames = [service.slice(service.indexOf("#") + 1), service.replace("#", ".")]
  const matches = new Map<string, Match>(
    operations.map(([schema, operation]) => [schema[2], { operation, labels: [], query: noQuery }]),
  )
  return (request) => {
    checkHeaders(request)
    const [, serviceName = "", operationName = ""] = operationPath.exec(splitUrl(request.url).path) ?? []
    const match = serviceNames.includes(serviceName) ? matches.get(operationName) : undefined
    if (!match) throw new ProtocolError("UnknownOperationException", "The path does not name an operation")
    if (request.method === "POST") return match
    throw new ProtocolError("MethodNotAllowedException", "Every operation has the method POST", {
      headers: { allow: "POST" },
    })
  }
}

/** A request that names an operation in a second way could be taken for another one further on. */
function checkHeaders(request: HttpRequest): void {
  if (headerOf(request, protocolHeader)?.trim() !== protocolName) {
    throw new ProtocolError("UnknownOperationException", `The header Smithy-Protocol must be ${protocolName}`)
  }
  const target = ["x-amz-target", "x-amzn-target"].find((name) => headerOf(request, name) !== undefined)
  if (target === undefined) return
  throw new ProtocolError("SerializationException", `This protocol does not allow the header ${target}`)
}
