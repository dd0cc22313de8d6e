import { type Decision, evaluate } from "../policy/evaluate.ts"
import type { AccessRequest, Policy } from "../policy/policy.ts"

/** Who calls an operation, and what they may do. */
export interface Caller {
  /** Tells callers apart: the user's ARN. */
  readonly name: string
  /** The account's twelve digits. */
  readonly account: string
  decide(request: AccessRequest): Decision
  /** Whether the domain is their account's. Others' domains do not exist to them. */
  owns(domain: string): boolean
}

/** Everybody, when access is not controlled. */
export const anybody: Caller = {
  name: "anybody",
  account: "000000000000",
  decide: () => "allowed",
  owns: () => true,
}

/** A user of an account. */
export function userCaller(account: string, user: string, policies: readonly Policy[], owns: Caller["owns"]): Caller {
  return {
    name: `arn:aws:iam::${account}:user/${user}`,
    account,
    decide: (request) => evaluate(policies, request),
    owns,
  }
}
