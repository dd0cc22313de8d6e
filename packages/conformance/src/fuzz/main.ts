import { join } from "node:path"
import { parseArgs } from "node:util"
import { fuzz } from "./run.ts"

const help = `Changes the bytes of valid models at random, and checks that whatever comes out of it is answered well: nothing
is thrown, hangs, or takes much memory; diagnostics point into the file; what is accepted is the same model when it is
printed and read again.

Usage: npm run fuzz -- [options]

  --runs N     how many inputs (default: 10000)
  --seed S     what determines the inputs (default: 1)
  --first I    the number of the first input, to see one again (default: 0)
  --data DIR   the folder with the models (default: the suites in SMITHY_CONFORMANCE, else models/)
  --help       print this

Exit codes: 0 nothing failed; 1 something did; 2 it could not be run.
`

/** The command. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        runs: { type: "string", default: "10000" },
        seed: { type: "string", default: "1" },
        first: { type: "string", default: "0" },
        data: { type: "string" },
        help: { type: "boolean", default: false },
      },
    })
    if (values.help) process.stdout.write(help)
    return values.help ? 0 : await run(values.data ?? defaultFolder(), numbers(values))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

async function run(folder: string, { runs, seed, first }: ReturnType<typeof numbers>): Promise<number> {
  const result = await fuzz({
    folder,
    seed,
    first,
    end: first + runs,
    onFailure: ({ index, file, message }) => {
      process.stdout.write(`input ${index} (--seed ${seed} --first ${index} --runs 1) ${file}: ${message}\n`)
    },
    onProgress: (done) => void process.stderr.write(`${done} of ${runs}\n`),
  })
  const { inputs, accepted, failures } = result
  process.stdout.write(
    `seed ${seed}: ${inputs} inputs, ${accepted} of them models without errors, ${failures} failures\n`,
  )
  return failures === 0 ? 0 : 1
}

function numbers(values: { readonly runs: string; readonly seed: string; readonly first: string }) {
  const read = (name: keyof typeof values) => {
    const value = Number(values[name])
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} must be a whole number`)
    return value
  }
  return { runs: read("runs"), seed: read("seed"), first: read("first") }
}

function defaultFolder(): string {
  const data = process.env.SMITHY_CONFORMANCE
  return data ? data : join(import.meta.dirname, "../../../../models")
}
