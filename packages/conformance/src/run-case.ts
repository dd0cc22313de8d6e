import type { Case } from "./manifest.ts"
import { suites } from "./suites/index.ts"

/** Runs one case: undefined when it passes, otherwise why it fails. Whatever is thrown is a failure, too. */
export function runCase(entry: Case): string | undefined {
  const suite = suites.find(({ name }) => name === entry.suite)
  if (!suite) throw new Error(`there is no suite ${entry.suite}`)
  try {
    return suite.check(entry)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
