import { type Interceptor, ProtocolError } from "@smithwright/server"
import { ThrottlingException } from "@workflow-contracts/server/customer-profiles"
import type { Access } from "../access/access.ts"
import type { Throttle } from "./throttle.ts"

/** How a contract refuses a request that comes too soon. */
export type ThrottledError = (message: string, headers: Readonly<Record<string, string>>) => Error

/** SWF has no such error in its model: it is one of those that all of AWS's operations share. */
export const swfThrottled: ThrottledError = (message, headers) =>
  new ProtocolError("ThrottlingException", message, { status: 400, headers })

export const customerProfilesThrottled: ThrottledError = (message) => new ThrottlingException({ Message: message })

/** Takes each request from its caller's bucket before anything of its body is read. */
export function throttleRequests(throttle: Throttle, access: Access, throttled: ThrottledError): Interceptor {
  return {
    async deserialise({ operation, identity }, next) {
      const seconds = await throttle.take(access.callerOf(identity).name, operation ?? "")
      if (seconds === undefined) return next()
      throw throttled(`Rate exceeded; try again in ${seconds} s`, { "retry-after": String(seconds) })
    },
  }
}
