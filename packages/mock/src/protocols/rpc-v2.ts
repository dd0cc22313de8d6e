import type { Operation } from "../document/operations.ts"
import { methodNotAllowed, ProtocolError } from "../protocol-error.ts"
import type { Protocol } from "./protocol.ts"

/** `smithy.protocols#rpcv2Cbor` and `rpcv2Json`: every operation is a POST, and the end of the path chooses. */
export function rpcV2(operations: readonly Operation[], format: "cbor" | "json"): Protocol {
  const byPath = new Map(operations.map((operation) => [operation.path, operation]))
  const paths = [...byPath.keys()].join(", ")

  return {
    name: `rpcv2${format === "cbor" ? "Cbor" : "Json"}`,
    mediaType: `application/${format}`,
    headers: { "smithy-protocol": `rpc-v2-${format}` },
    route(method, path) {
      const [end = ""] = /(?:\/[^/]+){4}$/.exec(path) ?? []
      const operation = byPath.get(end)
      if (!operation)
        throw new ProtocolError(404, "UnknownOperationException", `There is nothing at ${path}. There are ${paths}`)
      if (method !== "POST") throw methodNotAllowed(`Every operation is a POST, not a ${method}`, "POST")
      return { operation, labels: new Map() }
    },
    error: (name, message) => ({ headers: {}, body: { __type: name, message } }),
  }
}
