import { closeSync, openSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Row } from "../benchmark.ts"
import { type Measurement, measure, serving } from "../server/measure.ts"
import { startPinned } from "../server/pinned-process.ts"
import { requestOf, scenarios } from "../server/scenario.ts"
import { accessKey, region, signedRequest } from "../server/signed-request.ts"
import { spread, startOf } from "./dataset.ts"

/** Rounds before what is measured, so that everything is compiled. */
const warmUps = 3

/**
 * Requests for a page of 100 from the midst of the data, to the service in a process of its own, with and without
 * signatures and the access control that goes with them.
 *
 * @param folder where its log and the list of who may call are written
 */
export async function httpRate(database: string, folder: string, rows: number, rounds: number): Promise<Row[]> {
  const access = join(folder, "access.json")
  writeFileSync(access, JSON.stringify(accessFile))
  const log = openSync(join(folder, "service.log"), "w")
  const load = startPinned(1, "load.ts")
  const found: Row[] = []
  try {
    for (const [name, args, request] of [
      ["HTTP", [database], async () => plainRequest(rows)],
      ["HTTP, signed", [database, access], () => signedRequest(inputOf(rows))],
    ] as const) {
      const server = await serving(startPinned(0, "../service/serve.ts", args, log))
      const results: Measurement[] = []
      for (let round = -warmUps; round < rounds; round++) {
        const result = await measure(load, server, await request())
        if (round >= 0) results.push(result)
      }
      server.process.disconnect()
      found.push(...rowsOf(name, results))
    }
    return found
  } finally {
    load.disconnect()
    closeSync(log)
  }
}

function rowsOf(name: string, results: readonly Measurement[]): Row[] {
  return [
    { label: `${name}: a page of 100`, unit: "requests/s", samples: results.map(({ byClock }) => byClock) },
    { label: "… by processor time", unit: "requests/s", samples: results.map(({ perSecond }) => perSecond) },
    { label: "… p99", unit: "ms", samples: results.map(({ p99 }) => p99) },
  ]
}

function inputOf(rows: number) {
  return {
    domain: spread,
    startTimeFilter: { oldestDate: new Date(startOf(0)), latestDate: new Date(startOf(Math.floor(rows / 2))) },
  }
}

function plainRequest(rows: number): Buffer {
  const { domain, startTimeFilter } = inputOf(rows)
  const [oldestDate, latestDate] = [startTimeFilter.oldestDate, startTimeFilter.latestDate].map(
    (date) => date.getTime() / 1000,
  )
  const body = JSON.stringify({ domain, startTimeFilter: { oldestDate, latestDate } })
  return requestOf({ ...scenarios["swf-100"], body })
}

const accessFile = {
  accounts: [
    {
      id: "123456789012",
      users: [
        {
          name: "bench",
          keys: [{ id: accessKey.accessKeyId, secret: accessKey.secretAccessKey }],
          policies: [
            {
              Version: "2012-10-17",
              Statement: {
                Effect: "Allow",
                Action: "swf:ListClosedWorkflowExecutions",
                Resource: `arn:aws:swf:${region}:123456789012:/domain/*`,
              },
            },
          ],
        },
      ],
    },
  ],
}
