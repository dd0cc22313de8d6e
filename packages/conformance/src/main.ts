import { compareWithKnown, readKnownFailures } from "./known-failures.ts"
import { readManifest } from "./manifest.ts"
import { help, type Options, readOptions } from "./options.ts"
import { figuresOf, renderFailures, renderFigures } from "./report.ts"
import { type Result, runCases } from "./run-cases.ts"
import { suites } from "./suites/index.ts"

/** The command: runs what its arguments ask for, prints the outcome and returns the exit code that `help` explains. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args, process.env)
    if (options) return await run(options)
    process.stdout.write(help)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

async function run(options: Options): Promise<number> {
  const manifest = readManifest(options.data)
  const chosen = suites.filter(({ name }) => options.suites.length === 0 || options.suites.includes(name))
  const cases = chosen.flatMap(({ name }) => manifest.filter(({ suite }) => suite === name))
  if (cases.length === 0)
    throw new Error(`${options.data} has no cases of: ${chosen.map(({ name }) => name).join(", ")}`)
  const results = await runCases(cases, { onResult: showProgress(cases.length) })
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ suites: figuresOf(results) }, null, 2)}\n`)
    return 0
  }
  process.stdout.write(renderFigures(results))
  const known = new Set(suites.map(({ name }) => name))
  const others = new Set(manifest.map(({ suite }) => suite).filter((name) => !known.has(name)))
  if (others.size > 0) process.stdout.write(`Nothing here runs: ${[...others].join(", ")}\n`)
  if (options.report) {
    process.stdout.write(renderFailures(results))
    return 0
  }
  return compare(results)
}

/** Prints how the results differ from the lists of known failures. */
function compare(results: readonly Result[]): number {
  let differences = 0
  for (const [suite, own] of Map.groupBy(results, (result) => result.suite)) {
    const { newlyFailing, newlyPassing, unknown } = compareWithKnown(own, readKnownFailures(suite))
    differences += newlyFailing.length + newlyPassing.length + unknown.length
    process.stdout.write(renderFailures(newlyFailing))
    for (const id of newlyPassing) process.stdout.write(`${suite} ${id}: passes now, so take it off the list\n`)
    for (const id of unknown) process.stdout.write(`${suite} ${id}: is on the list, but not in the data\n`)
  }
  process.stdout.write(differences === 0 ? "As listed in known-failures.\n" : `${differences} not as listed.\n`)
  return differences === 0 ? 0 : 1
}

/** On a terminal, a line that counts; nothing anywhere else. */
function showProgress(total: number): () => void {
  if (!process.stderr.isTTY) return () => {}
  let done = 0
  return () => {
    done++
    process.stderr.write(done === total ? "\r\x1b[K" : `\r${done} of ${total}`)
  }
}
