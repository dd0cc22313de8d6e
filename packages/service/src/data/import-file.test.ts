import { spawn } from "node:child_process"
import { appendFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { migrations } from "../store/sqlite/migrations.ts"
import { openDatabase } from "../store/sqlite/open-database.ts"
import { openSqliteStore, sqliteStore } from "../store/sqlite/sqlite-store.ts"
import type { Store } from "../store/store.ts"
import { execution, temporaryFolder, workflow } from "../store/testing.ts"
import { deleteOld } from "./delete-old.ts"
import { entryJson } from "./entry-json.ts"
import { exportLines } from "./export-lines.ts"
import { longestLine } from "./file-lines.ts"
import { type BadLine, type ImportOptions, importFile } from "./import-file.ts"

let folder: ReturnType<typeof temporaryFolder>
let database: string
let file: string
let store: Store
beforeEach(async () => {
  folder = temporaryFolder()
  database = join(folder.path, "test.db")
  file = join(folder.path, "data.ndjson")
  store = await openSqliteStore(database)
})
afterEach(async () => {
  await store.close()
  folder.remove()
})

function line(runId: string, startTime = 1000): string {
  return `${JSON.stringify(entryJson({ kind: "execution", domain: "d", execution: execution(runId, { startTime }) }))}\n`
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, at) => line(`r${at}`, at)).join("")
}

async function importIt(options: ImportOptions = {}) {
  const bad: BadLine[] = []
  const result = await importFile(store, file, { ...options, onBadLine: (one) => bad.push(one) })
  return { ...result, bad }
}

async function runIds(): Promise<string[]> {
  const query = { domain: "d", time: "start", from: 0, order: "oldest-first", pageSize: 1_000_000 } as const
  return (await store.listClosedExecutions(query)).items.map(({ runId }) => runId)
}

describe("importing", () => {
  it("stores every line and the domains it names", async () => {
    writeFileSync(file, `\uFEFF${line("a")}\r\n\n{"DomainName":"p"}\n{"domain":"empty"}\n${line("b").trimEnd()}`)
    expect(await importIt()).toEqual({
      skippedLines: 0,
      lines: 6,
      badLines: 0,
      bad: [],
      tally: { added: 5, updated: 0, unchanged: 0 },
      isComplete: true,
    })
    expect(await runIds()).toEqual(["a", "b"])
    expect(await store.listDomains()).toEqual([
      { contract: "swf", name: "d" },
      { contract: "customer-profiles", name: "p" },
      { contract: "swf", name: "empty" },
    ])
  })

  it("names each bad line by its number, and imports the others", async () => {
    writeFileSync(
      file,
      Buffer.concat([Buffer.from(`${line("a")}{"domain\n[]\n`), Buffer.of(0xff, 0x0a), Buffer.from(line("b"))]),
    )
    const { bad, badLines, tally } = await importIt()
    expect(badLines).toBe(3)
    expect(bad.map(({ line: number }) => number)).toEqual([2, 3, 4])
    expect(bad[0]?.problem).toContain("The line is not JSON")
    expect(bad[1]?.problem).toBe("An entry is a JSON object")
    expect(bad[2]?.problem).toBe("The line is not UTF-8")
    expect(tally.added).toBe(3)
    expect(await runIds()).toEqual(["a", "b"])
  })

  it("names bad lines again until they are mended", async () => {
    writeFileSync(file, `${line("a")}oops\n${line("c")}`)
    expect((await importIt()).badLines).toBe(1)
    expect(await importIt()).toMatchObject({ skippedLines: 1, badLines: 1, tally: { added: 0 } })
    writeFileSync(file, `${line("a")}${line("b")}${line("c")}`)
    expect(await importIt()).toMatchObject({ skippedLines: 1, badLines: 0, tally: { added: 1 } })
    expect(await runIds()).toEqual(["a", "c", "b"])
  })

  it("stops at a line without end", async () => {
    writeFileSync(file, `${line("a")}${"x".repeat(longestLine + 1)}\n${line("b")}`)
    expect(await importIt()).toMatchObject({
      isComplete: false,
      bad: [{ line: 2, problem: "A line has more than 1048576 bytes; nothing after it was read" }],
    })
    expect(await runIds()).toEqual(["a"])
  })

  it("goes on where it ended, when the file has only grown", async () => {
    writeFileSync(file, lines(10))
    await importIt()
    appendFileSync(file, line("more"))
    expect(await importIt()).toMatchObject({ skippedLines: 10, lines: 1, tally: { added: 1 } })
    expect(await importIt()).toMatchObject({ skippedLines: 11, lines: 0, tally: { added: 0 } })
  })

  it("begins anew when the file has changed, or when told to, and adds nothing twice", async () => {
    writeFileSync(file, lines(10))
    await importIt()
    writeFileSync(file, lines(12).replace('"r0"', '"new"'))
    expect(await importIt()).toMatchObject({ skippedLines: 0, lines: 12, tally: { added: 3, unchanged: 10 } })
    expect(await importIt({ restart: true })).toMatchObject({ skippedLines: 0, tally: { added: 0, unchanged: 13 } })
  })

  it("says after each batch how far it is, and ends when asked to", async () => {
    writeFileSync(file, lines(42_000))
    const seen: number[] = []
    const stop = new AbortController()
    const onProgress = (progress: { lines: number }) => {
      seen.push(progress.lines)
      if (seen.length === 2) stop.abort()
    }
    expect(await importIt({ onProgress, signal: stop.signal })).toMatchObject({ isComplete: false, lines: 40_000 })
    expect(await importIt({ onProgress })).toMatchObject({ isComplete: true, skippedLines: 40_000, lines: 2000 })
    expect(seen).toEqual([20_000, 40_000, 40_000, 42_000])
  })

  it("goes on from what it stored before there was no room", async () => {
    writeFileSync(file, lines(42_000))
    await store.close()
    const db = await openDatabase(database, 0, migrations)
    store = sqliteStore(db)
    // No page more than there are.
    const onProgress = () => db.execute("PRAGMA max_page_count = 1")
    await expect(importIt({ onProgress })).rejects.toMatchObject({ problem: "full" })
    expect((await runIds()).length).toBe(20_000)
    db.execute("PRAGMA max_page_count = 1000000")
    expect(await importIt()).toMatchObject({ skippedLines: 20_000, lines: 22_000, isComplete: true })
    expect((await runIds()).length).toBe(42_000)
  })

  it("loses nothing that it said was stored when it is killed, and goes on from there", async () => {
    const count = 100_000
    writeFileSync(file, lines(count))
    await store.close()
    const script = fileURLToPath(new URL("testing.ts", import.meta.url))
    const child = spawn(process.execPath, ["--conditions=@smithwright/source", script, database, file], {
      stdio: ["pipe", "pipe", "inherit"],
    })
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)))
    let acknowledged = 0
    for await (const text of createInterface(child.stdout)) {
      acknowledged = Number(text)
      if (acknowledged >= 20_000) child.kill("SIGKILL")
    }
    expect(await ended).toBe("SIGKILL")
    expect(acknowledged).toBeGreaterThanOrEqual(20_000)

    const raw = new DatabaseSync(database)
    expect(raw.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" })
    raw.close()
    store = await openSqliteStore(database)
    const stored = (await runIds()).length
    expect(stored).toBeGreaterThanOrEqual(acknowledged)
    expect(await importIt()).toMatchObject({ skippedLines: stored, tally: { added: count - stored }, isComplete: true })
    expect((await runIds()).length).toBe(count)
  })
})

it("exports what importing gives back just so, ties too", async () => {
  await store.record([
    { kind: "domain", domain: { contract: "swf", name: "d" } },
    { kind: "domain", domain: { contract: "customer-profiles", name: "p" } },
    ...["c", "a", "b"].map((runId) => ({ kind: "execution", domain: "d", execution: execution(runId) }) as const),
    {
      kind: "execution",
      domain: "d",
      execution: execution("open", { close: undefined, tags: [], cancelRequested: true }),
    },
    { kind: "workflow", domain: "p", workflow: workflow("w", { createdTime: 1_326_587_154_626 }) },
  ])
  const exported: string[] = []
  for await (const text of exportLines(store)) exported.push(text)
  expect(exported[0]).toBe('{"domain":"d"}\n')
  expect(exported[2]).toBe(
    '{"domain":"d","execution":{"workflowId":"order-1","runId":"c"},"workflowType":{"name":"order","version":"1.0"},"startTimestamp":1,"closeTimestamp":2,"executionStatus":"CLOSED","closeStatus":"COMPLETED"}\n',
  )
  writeFileSync(file, exported.join(""))
  const copy = await openSqliteStore(":memory:")
  expect((await importFile(copy, file)).badLines).toBe(0)
  const again: string[] = []
  for await (const text of exportLines(copy)) again.push(text)
  expect(again).toEqual(exported)
  await copy.close()
})

it("deletes what is old, in all domains", async () => {
  writeFileSync(file, Array.from({ length: 2500 }, (_, at) => line(`r${at}`)).join(""))
  await importIt()
  await store.record([
    { kind: "domain", domain: { contract: "customer-profiles", name: "p" } },
    { kind: "workflow", domain: "p", workflow: workflow("w", { updatedTime: 1999 }) },
    { kind: "execution", domain: "d", execution: execution("late", { close: { status: "FAILED", time: 2001 } }) },
  ])
  const seen: number[] = []
  expect(await deleteOld(store, 2001, (deleted) => seen.push(deleted))).toBe(2501)
  expect(seen).toEqual([1000, 2000, 2500, 2501])
  expect(await runIds()).toEqual(["late"])
})
