import type { Suite } from "../suite.ts"

/** The tests of protocols that models hold as traits. What runs them is only loaded when there are any. */
export const protocolTests: Suite = {
  name: "protocol-tests",
  limit: 600_000,
  checkEach: async (entry) => (await import("../protocol-tests/run-protocol-tests.ts")).runProtocolTests(entry),
}
