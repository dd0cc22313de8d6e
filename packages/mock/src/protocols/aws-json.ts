import type { Operation } from "../document/operations.ts"
import { methodNotAllowed, ProtocolError } from "../protocol-error.ts"
import type { Protocol } from "./protocol.ts"

/**
 * `aws.protocols#awsJson1_0` and `awsJson1_1`: every operation is a POST to `/`, and `X-Amz-Target` chooses. In the
 * document, where only a path can, the target is the path.
 */
export function awsJson(operations: readonly Operation[], mediaType: string): Protocol {
  const byTarget = new Map(operations.map((operation) => [operation.path.slice(1), operation]))
  const targets = [...byTarget.keys()].map((target) => `"${target}"`).join(", ")
  const unknown = (status: number, message: string): ProtocolError =>
    new ProtocolError(status, "UnknownOperationException", message)

  return {
    name: `awsJson${mediaType.slice(-3).replace(".", "_")}`,
    mediaType,
    headers: {},
    route(method, path, _query, target) {
      if (path !== "/") throw unknown(404, `There is nothing at ${path}: every operation is a POST to /`)
      if (method !== "POST") throw methodNotAllowed(`Every operation is a POST to /, not a ${method}`, "POST")
      if (!target) throw unknown(400, `The header X-Amz-Target is missing. It is one of ${targets}`)
      const operation = byTarget.get(target)
      if (!operation) throw unknown(400, `X-Amz-Target ${JSON.stringify(target)} is unknown. It is one of ${targets}`)
      return { operation, labels: new Map() }
    },
    error: (name, message) => ({ headers: {}, body: { __type: name, message } }),
  }
}
