import type { Rule } from "../../rule.ts"
import { smokeTestCase } from "./smoke-test-case.ts"
import { uniqueSmokeTestCaseId } from "./unique-smoke-test-case-id.ts"

/** What the smoke tests of `smithy.test` ask for. A new rule is a file and a line here. */
export const smokeTestRules: readonly Rule[] = [smokeTestCase, uniqueSmokeTestCaseId]
