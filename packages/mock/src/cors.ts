import type { IncomingHttpHeaders } from "node:http"
import type { Operation } from "./document/operations.ts"
import type { Reply } from "./reply.ts"

/** What every answer tells a browser: any page may read it, the headers of the contract too. */
export function corsHeaders(operations: readonly Operation[], own: readonly string[]): Record<string, string> {
  const names = operations.flatMap(({ answers }) => answers.flatMap(({ headers }) => [...headers.keys()]))
  return {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": [...new Set([...own, ...names])].join(","),
  }
}

/** Whether a browser asks what it may send, before it does. */
export function isPreflight(method: string, headers: IncomingHttpHeaders): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined
}

/** Anything may be sent: a mock has no secrets, and no page can do more with it than ask. */
export function preflightReply(headers: IncomingHttpHeaders): Reply {
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": String(headers["access-control-request-method"]),
      "access-control-allow-headers": String(headers["access-control-request-headers"] ?? "*"),
      ...(headers["access-control-request-private-network"] === "true"
        ? { "access-control-allow-private-network": "true" }
        : {}),
      "access-control-max-age": "600",
      vary: "access-control-request-method, access-control-request-headers",
    },
    body: undefined,
  }
}
