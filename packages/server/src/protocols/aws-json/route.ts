import { ProtocolError } from "../../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../../http.ts"
import { noQuery, splitUrl } from "../../http-binding/query.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import type { Match, OperationCodec } from "../protocol.ts"

/** The header that says what a request is for: `Service.Operation`, by the names of their shapes. */
export const targetHeader = "x-amz-target"

export function compileRouter(
  service: string,
  operations: readonly (readonly [OperationSchema, OperationCodec])[],
): (request: HttpRequest) => Match {
  const serviceName = service.slice(service.indexOf("#") + 1)
  const matches = new Map<string, Match>(
    operations.map(([schema, operation]) => [`${serviceName}.${schema[2]}`, { operation, labels: [], query: noQuery }]),
  )
  return (request) => {
    const { method, url } = request
    if (url !== "/" && splitUrl(url).path !== "/") {
      throw new ProtocolError("UnknownOperationException", "Every operation has the path /")
    }
    if (method !== "POST") {
      throw new ProtocolError("MethodNotAllowedException", "Every operation has the method POST", {
        headers: { allow: "POST" },
      })
    }
    const match = matches.get(headerOf(request, targetHeader) ?? "")
    if (match) return match
    throw new ProtocolError("UnknownOperationException", "The header X-Amz-Target does not name an operation", {
      status: 400,
    })
  }
}
