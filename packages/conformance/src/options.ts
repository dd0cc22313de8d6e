import { parseArgs } from "node:util"
import { suites } from "./suites/index.ts"

/** What the command line asks for. */
export interface Options {
  /** The folder with the data. */
  readonly data: string
  /** The suites to run; all when empty. */
  readonly suites: readonly string[]
  /** Print the figures and the failures instead of comparing with the known failures. */
  readonly report: boolean
  /** Print the figures as JSON instead. */
  readonly json: boolean
}

export const help = `Runs the official Smithy suites and compares the result with the list of known failures.

Usage: npm run conformance -- [options]

  --data DIR    the folder with the data and its MANIFEST.json (default: the variable SMITHY_CONFORMANCE)
  --suite NAME  run one suite only; can be given more than once
  --report      print what passed and which cases failed, and compare with nothing
  --json        as --report, in JSON: {"suites": {"NAME": {"passed": 1, "total": 2, "failed": ["id"]}}}
  --help        print this

Suites: ${suites.map(({ name }) => name).join(", ")}

Exit codes: 0 all is as listed, or reported; 1 a case newly fails or newly passes; 2 it could not be run.
`

/** Reads the command line; undefined when it asks for help. Throws, with the way out, when it cannot be read. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string" },
      suite: { type: "string", multiple: true, default: [] },
      report: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) return undefined
  const data = values.data ?? environment.SMITHY_CONFORMANCE
  if (!data) throw new Error("Where is the data? Give its folder with --data DIR or in SMITHY_CONFORMANCE.")
  const unknown = values.suite.find((name) => !suites.some((suite) => suite.name === name))
  if (unknown !== undefined) throw new Error(`There is no suite "${unknown}". See --help.`)
  return { data, suites: values.suite, report: values.report, json: values.json }
}
