import { findings } from "../testing.ts"

/** For tests: what a linter, configured with JSON, finds in statements, as `findings` writes it. */
export function lint(name: string, statements: string, configuration: object = {}): string[] {
  const validators = JSON.stringify([{ name, configuration }])
  return findings(name, statements, `metadata validators = ${validators}`)
}

/** For tests: what is said of a linter's configuration. */
export function configurationProblems(name: string, configuration: object): string[] {
  const validators = JSON.stringify([{ name, configuration }])
  return findings("Model", "", `metadata validators = ${validators}`)
}
