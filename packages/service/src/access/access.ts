import type { Authenticator } from "@smithwright/server"
import { sigV4Auth } from "@smithwright/server/sigv4"
import type { Clock } from "../token/page-tokens.ts"
import type { AccessKey } from "./access-file.ts"
import { anybody, type Caller } from "./caller.ts"

/** How a service finds out who calls. */
export interface Access {
  /** What the service authenticates with; undefined when nobody has to say who they are. */
  readonly authentication: readonly Authenticator[] | undefined
  /** The caller that authentication found. */
  callerOf(identity: unknown): Caller
}

/** Lets everybody do everything. */
export const openAccess: Access = { authentication: undefined, callerOf: () => anybody }

/** Lets those call whose requests are signed with one of the keys, as far as their policies go. */
export function controlledAccess(keys: ReadonlyMap<string, AccessKey>, region: string, clock: Clock): Access {
  const callers = new Map<unknown, Caller>([...keys.values()].map(({ caller }) => [caller, caller]))
  return {
    authentication: [
      sigV4Auth({
        region,
        now: clock,
        findKey(id) {
          const key = keys.get(id)
          return key && { secretAccessKey: key.secret, identity: key.caller }
        },
      }),
    ],
    callerOf(identity) {
      const caller = callers.get(identity)
      if (!caller) throw new TypeError("a request came through without authentication")
      return caller
    },
  }
}
