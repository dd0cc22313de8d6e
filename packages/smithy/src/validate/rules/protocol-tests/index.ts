import type { Rule } from "../../rule.ts"
import { eventStreamTestsTrait } from "./event-stream-tests-trait.ts"
import { httpMalformedRequestTestsRule } from "./http-malformed-request-tests.ts"
import { httpRequestTestsInput } from "./http-request-tests-input.ts"
import { httpResponseTestsError } from "./http-response-tests-error.ts"
import { httpResponseTestsOutput } from "./http-response-tests-output.ts"
import { uniqueProtocolTestCaseId } from "./unique-protocol-test-case-id.ts"

/** What the protocol tests of `smithy.test` ask for. A new rule is a file and a line here. */
export const protocolTestRules: readonly Rule[] = [
  eventStreamTestsTrait,
  httpMalformedRequestTestsRule,
  httpRequestTestsInput,
  httpResponseTestsError,
  httpResponseTestsOutput,
  uniqueProtocolTestCaseId,
]
