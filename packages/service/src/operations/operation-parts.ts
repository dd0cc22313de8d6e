import type { Caller } from "../access/caller.ts"
import type { AccessRequest } from "../policy/policy.ts"
import type { Store } from "../store/store.ts"
import { StoreError } from "../store/store-error.ts"
import type { PageTokens, TokenBinding, TokenPosition } from "../token/page-tokens.ts"
import { TokenError } from "../token/token-error.ts"

/** What both operations are made of. */
export interface OperationParts {
  readonly store: Store
  readonly tokens: PageTokens
  /** Whose request it is, by what the service's authentication found out. */
  readonly callerOf: (identity: unknown) => Caller
  /** The region in the ARNs of domains. */
  readonly region: string
}

/** How a contract says what both operations have to say. */
export interface Refusals {
  accessDenied(message: string): Error
  unknownDomain(domain: string): Error
  badToken(message: string): Error
}

/** Throws unless the caller's policies allow the request. */
export function authorise(caller: Caller, request: AccessRequest, { accessDenied }: Refusals): void {
  const decision = caller.decide(request)
  if (decision === "allowed") return
  const reason = decision === "denied-explicitly" ? "a policy denies it" : "no policy allows it"
  throw accessDenied(`${caller.name} may not call ${request.action} on ${request.resource}: ${reason}`)
}

/** Where the page before ended. A domain that does not exist is told of first. */
export async function openToken(
  token: string | undefined,
  binding: TokenBinding,
  { store, tokens }: OperationParts,
  contract: "swf" | "customer-profiles",
  refusals: Refusals,
): Promise<TokenPosition | undefined> {
  if (!token) return undefined
  try {
    return tokens.open(token, binding)
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
    const domains = await store.listDomains()
    const exists = domains.some(({ contract: of, name }) => of === contract && name === binding.domain)
    throw exists ? refusals.badToken(error.message) : refusals.unknownDomain(binding.domain)
  }
}

/** Reads from the store; of what goes wrong there, only a domain that it does not know is the caller's business. */
export async function readPage<Page>(page: Promise<Page>, domain: string, refusals: Refusals): Promise<Page> {
  try {
    return await page
  } catch (error) {
    const isUnknown = error instanceof StoreError && error.problem === "unknown-domain"
    throw isUnknown ? refusals.unknownDomain(domain) : error
  }
}
