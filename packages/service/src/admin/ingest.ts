import { Readable } from "node:stream"
import type { HttpRequest } from "@smithwright/server"
import { CloseStatus } from "@workflow-contracts/contract/swf"
import { fileLines, longestLine } from "../data/file-lines.ts"
import { readLine } from "../data/read-line.ts"
import { FileProblem, type Located, readJsonFile } from "../file/located.ts"
import type { Entry, ExecutionId } from "../store/records.ts"
import type { Store } from "../store/store.ts"
import { json, type Route } from "./answers.ts"

/**
 * In bytes. SQLite stores so much in a tenth of a second, in which nobody else is answered; more is what `import` is for.
 * No line of it is too long.
 */
const maximumBody = longestLine

/** A body that cannot be stored, and why. */
export class BadBody extends Error {
  override readonly name = "BadBody"
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join("; "))
    this.problems = problems
  }
}

/** How data gets in and out while the service runs. Each request is stored as a whole, or not at all. */
export function ingest(store: Store): readonly [string, Route][] {
  return [
    ["GET /domains", async () => json(200, { domains: await store.listDomains() })],
    ["POST /entries", async (request) => json(200, await store.record(await readEntries(await readBody(request))))],
    [
      "POST /close",
      async (request) => {
        const { domain, execution, closeStatus, closeTimestamp } = (await readObject(request)).members({
          required: ["domain", "execution", "closeStatus", "closeTimestamp"],
          optional: [],
        })
        const close = { status: statusOf(closeStatus), time: timeOf(closeTimestamp) }
        await store.closeExecution(domain.text(), executionIdOf(execution), close)
        return json(200, { closed: true })
      },
    ],
    [
      "POST /delete",
      async (request) => {
        const body = await readObject(request)
        return json(200, { deleted: await deleteOne(store, body) })
      },
    ],
  ]
}

/** A line an entry, as in files that are imported. */
async function readEntries(body: Buffer): Promise<Entry[]> {
  const entries: Entry[] = []
  const problems: string[] = []
  let number = 0
  for await (const line of fileLines(Readable.from([body]))) {
    number++
    const reading = readLine(line)
    if (reading && "entry" in reading) entries.push(reading.entry)
    else problems.push(...(reading?.problems ?? []).map((problem) => `line ${number}: ${problem}`))
  }
  if (problems.length > 0) throw new BadBody(problems.slice(0, 100))
  return entries
}

async function deleteOne(store: Store, body: Located): Promise<boolean> {
  const isWorkflow = body.entries().some(({ name }) => name === "DomainName")
  if (isWorkflow) {
    const { DomainName, WorkflowId } = body.members({ required: ["DomainName", "WorkflowId"], optional: [] })
    return store.deleteWorkflow(DomainName.text(), WorkflowId.text())
  }
  const { domain, execution } = body.members({ required: ["domain", "execution"], optional: [] })
  return store.deleteExecution(domain.text(), executionIdOf(execution))
}

function executionIdOf(execution: Located): ExecutionId {
  const { workflowId, runId } = execution.members({ required: ["workflowId", "runId"], optional: [] })
  return { workflowId: workflowId.text(), runId: runId.text() }
}

function statusOf(status: Located): CloseStatus {
  const known = Object.values(CloseStatus).find((one) => one === status.value)
  if (!known) throw new FileProblem(status, `must be one of ${Object.values(CloseStatus).join(", ")}`)
  return known
}

/** Seconds since 1970, as in answers. */
function timeOf(place: Located): number {
  const { value } = place
  const time = typeof value === "number" ? Math.round(value * 1000) : Number.NaN
  if (Number.isNaN(new Date(time).getTime())) throw new FileProblem(place, "must be seconds since 1970")
  return time
}

async function readObject(request: HttpRequest): Promise<Located> {
  return readJsonFile("body", (await readBody(request)).toString("utf8"))
}

async function readBody(request: HttpRequest): Promise<Buffer> {
  return Buffer.from(await request.readBody(maximumBody))
}
