/** `npm run bench`: runs benchmarks and prints what they measured. */
import { parseArgs } from "node:util"
import { benchmarks } from "./benchmarks/index.ts"
import { plainResult, table } from "./report.ts"

const usage = `npm run bench -- [names] [--rounds 7] [--minutes 0.2] [--rows 1e6] [--json]

${benchmarks.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join("\n")}

  --rounds    how often each thing is measured; more rounds, steadier medians
  --minutes   how long things run that must not grow; 10 to be sure
  --rows      how many executions the service's database holds
  --json      one JSON object instead of tables
  --help      this text`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "7" },
      minutes: { type: "string", default: "0.2" },
      rows: { type: "string", default: "1e6" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) return refuse("--rounds must be a whole number above 0")
  const minutes = Number(values.minutes)
  if (!(minutes > 0)) return refuse("--minutes must be a number above 0")
  const rows = Number(values.rows)
  if (!Number.isInteger(rows) || rows < 10_000) return refuse("--rows must be a whole number from 10000 on")
  const unknown = positionals.find((name) => !benchmarks.some((one) => one.name === name))
  if (unknown !== undefined) return refuse(`there is no benchmark ${unknown}`)

  const results = []
  for (const benchmark of benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const measured = await benchmark.run(rounds, minutes, rows)
    if (!values.json) console.log(`${table(benchmark, measured)}\n`)
    results.push(plainResult(benchmark, measured))
  }
  if (values.json) console.log(JSON.stringify({ node: process.version, benchmarks: results }))
  return 0
}

function refuse(reason: string): number {
  console.error(`${reason}\n\n${usage}`)
  return 2
}

process.exitCode = await main().catch((error: unknown) => {
  const badArguments = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  if (badArguments) return refuse(error.message)
  throw error
})
