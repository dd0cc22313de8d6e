import type { Case } from "./manifest.ts"
import type { Outcome, Suite } from "./suite.ts"
import { suites } from "./suites/index.ts"

/** Runs one case: undefined when it passes, otherwise why it fails. Whatever is thrown is a failure, too. */
export function runCase(entry: Case): string | undefined {
  const suite = suiteOf(entry)
  try {
    if ("checkEach" in suite) throw new Error(`the cases of ${suite.name} hold many tests each`)
    return suite.check(entry)
  } catch (error) {
    return textOf(error)
  }
}

/** Runs one case, or each of the tests in it. */
export async function runTests(entry: Case): Promise<readonly Outcome[]> {
  const suite = suiteOf(entry)
  if (!("checkEach" in suite)) return [{ id: entry.id, failure: runCase(entry) }]
  return suite.checkEach(entry).catch((error) => [{ id: entry.id, failure: textOf(error) }])
}

function suiteOf({ suite: name }: Case): Suite {
  const suite = suites.find((candidate) => candidate.name === name)
  if (!suite) throw new Error(`there is no suite ${name}`)
  return suite
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
