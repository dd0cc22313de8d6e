import { ProtocolError } from "../../errors/protocol-error.ts"
import type { HttpRequest } from "../../http.ts"
import { httpTraitOf } from "../../http-binding/http-trait.ts"
import { splitUrl } from "../../http-binding/query.ts"
import { compileRoutes } from "../../http-binding/router.ts"
import { parseUriPattern } from "../../http-binding/uri-pattern.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import type { Match, OperationCodec } from "../protocol.ts"

export function compileRouter(
  operations: readonly (readonly [OperationSchema, OperationCodec])[],
): (request: HttpRequest) => Match {
  const find = compileRoutes(
    operations.map(([schema, target]) => {
      const { method, uri } = httpTraitOf(schema)
      return { method, pattern: parseUriPattern(uri), target }
    }),
  )
  return ({ method, url }) => {
    const { path, query } = splitUrl(url)
    const found = find(method, path, query)
    if ("target" in found) return { operation: found.target, labels: found.labels, query }
    if (found.allowed.length === 0) throw new ProtocolError("UnknownOperationException", "No operation has this path")
    throw new ProtocolError("MethodNotAllowedException", `This path has the method ${found.allowed.join(" or ")}`, {
      headers: { allow: found.allowed.join(", ") },
    })
  }
}
