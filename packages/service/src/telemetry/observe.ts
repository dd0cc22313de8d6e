import { performance } from "node:perf_hooks"
import { type Interceptor, ProtocolError } from "@smithwright/server"
import type { Logger } from "pino"
import type { Access } from "../access/access.ts"
import type { Metrics } from "./metrics.ts"

/**
 * Counts each request, and logs it in a line: who asked which operation about which domain, and what came of it.
 * Tokens, filters and signatures are left out.
 */
export function observe(service: string, access: Access, metrics: Metrics, log: Logger): Interceptor {
  return {
    async request(call, next) {
      const start = performance.now()
      const answer = await next()
      const milliseconds = performance.now() - start
      const operation = call.operation ?? "none"
      const error = call.error === undefined ? "none" : nameOf(call.error)
      metrics.count({ service, operation, status: answer.status, error, seconds: milliseconds / 1000 })
      log.info({
        requestId: call.requestId,
        service,
        operation,
        caller: call.identity === undefined ? undefined : access.callerOf(call.identity).name,
        domain: call.input?.domain ?? call.input?.DomainName,
        status: answer.status,
        ...(call.error !== undefined && { error }),
        ...(call.error instanceof ProtocolError && { reason: call.error.message }),
        milliseconds: Math.round(milliseconds * 1000) / 1000,
      })
      return answer
    },
  }
}

/** The names of errors are few: they label metrics. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown"
}
