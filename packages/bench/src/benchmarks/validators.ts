import { join } from "node:path"
import type { Benchmark, Row } from "../benchmark.ts"
import { runRounds, type Variant } from "../rounds.ts"
import { bundleSize } from "../validators/bundle-size.ts"
import { dynamodbSubject } from "../validators/dynamodb.ts"
import type { Subject } from "../validators/subject.ts"
import { swfSubject } from "../validators/swf.ts"

const peers = ["ajv", "zod", "typebox"] as const

/** How often a value is checked in a round. */
const batches: Readonly<Record<string, number>> = { swf: 100_000, dynamodb: 1000 }
/** Rounds before what is measured, so that everybody is compiled. */
const warmUps = 3
const sizeAim = 3

const bundles = [
  ["swf", "validateListClosedWorkflowExecutionsInputJson"],
  ["swf", "validateListClosedWorkflowExecutionsOutputJson"],
  ["swf", "isListClosedWorkflowExecutionsInput"],
  ["customer-profiles", "validateListWorkflowsInputJson"],
  ["customer-profiles", "validateListWorkflowsOutputJson"],
] as const

/** The validators, next to others and to reading the JSON; in processor time, as other work may go on. */
export const validators: Benchmark = {
  name: "validators",
  title: "validators, next to ajv, zod and typebox",
  async run(rounds) {
    const data = process.env.SMITHY_CONFORMANCE
    const rows = await compare(swfSubject(), batches.swf ?? 1, rounds)
    const dynamodb = data && (await dynamodbSubject(join(data, "aws-models/dynamodb-2012-08-10.json")))
    if (dynamodb) rows.push(...(await compare(dynamodb, batches.dynamodb ?? 1, rounds)))
    for (const [contract, name] of bundles) {
      rows.push({ label: name, unit: "kB", samples: [await bundleSize(contract, name)], aim: sizeAim })
    }
    return rows
  },
}

async function compare(subject: Subject, batch: number, rounds: number): Promise<Row[]> {
  const text = JSON.stringify(subject.valid)
  const variants = [
    ...(["ours", ...peers] as const).flatMap((who) => [
      repeated(`${who} valid`, batch, subject.checks[who], subject.valid, true),
      repeated(`${who} invalid`, batch, subject.checks[who], subject.invalid, false),
    ]),
    repeated("JSON.parse", batch, () => typeof JSON.parse(text) === "object", undefined, true),
  ]
  await runRounds(variants, warmUps)
  const times = await runRounds(variants, rounds, processorTime)
  const timesOf = (label: string) => times.get(label) ?? []
  const ratio = (label: string, to: string, aim: Pick<Row, "aim" | "least">): Row => {
    const samples = timesOf(to).map((time, at) => time / (timesOf(label)[at] ?? 0))
    return { label: `${subject.name}: ${label} ÷ ${to}`, unit: "×", samples, ...aim }
  }
  return [
    ...variants.map(({ label }): Row => {
      const samples = timesOf(label).map((time) => batch / time)
      return { label: `${subject.name}: ${label}`, unit: "/ms", samples }
    }),
    ratio("ours valid", "ajv valid", { least: 1 }),
    ratio("ours invalid", "ajv invalid", { least: 1 }),
    ratio("ours invalid", "zod invalid", { least: 3 }),
    ratio("ours valid", "JSON.parse", {}),
  ]
}

function repeated(
  label: string,
  batch: number,
  check: (value: unknown) => boolean,
  value: unknown,
  expected: boolean,
): Variant {
  return {
    label,
    run() {
      for (let count = 0; count < batch; count++) {
        if (check(value) !== expected) throw new Error(`${label} is mistaken`)
      }
    },
  }
}

/** In milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
