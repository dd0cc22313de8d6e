/** How a mock answers, unless a request prefers otherwise. */
export interface Behaviour {
  /** Makes up values instead of taking examples. */
  readonly isDynamic: boolean
  /** The nth request is answered alike whenever a mock starts from the same seed. */
  readonly seed: string
  /** How long an answer takes at least, in milliseconds. */
  readonly delay: number
  /** The share of valid requests that are answered with an error, from 0 to 1. */
  readonly faultRate: number
  /** Which errors those are: the contract's of status 500 and above, or all that it has. */
  readonly faults: "server" | "all"
}

/** The longest delay, in milliseconds. */
export const longestDelay = 60_000
