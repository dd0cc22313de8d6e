import { JmespathError } from "./jmespath-error.ts"

/** For tests: `kind offset: message` of the error that is thrown, or undefined. */
export function errorOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (!(error instanceof JmespathError)) throw error
    return `${error.kind} ${error.offset}: ${error.message}`
  }
}
