import { type Interceptor, ProtocolError } from "@smithwright/server"
import { InternalServerException } from "@workflow-contracts/server/customer-profiles"
import type { Logger } from "pino"
import { StoreError } from "../store/store-error.ts"

/** How a contract tells its callers that the database fails it. */
export type FaultError = (message: string) => Error

/** SWF has no such error in its model: it is one of those that all of AWS's operations share. */
export const swfFault: FaultError = (message) =>
  new ProtocolError("ServiceUnavailableException", message, { headers: { "retry-after": "1" } })

export const customerProfilesFault: FaultError = (message) => new InternalServerException({ Message: message })

/** Keeps what the database says from callers: its operator reads it in the log, by the request id. */
export function hideStoreFaults(fault: FaultError, log: Logger): Interceptor {
  return {
    async handle({ requestId, operation }, next) {
      try {
        return await next()
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        log.error({ requestId, operation, problem: error.problem, err: error }, "the store failed")
        throw fault("The service cannot reach its data now; try again later")
      }
    },
  }
}
