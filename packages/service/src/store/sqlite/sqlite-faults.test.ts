import { openSync, readFileSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Entry } from "../records.ts"
import { execution, temporaryFolder } from "../testing.ts"
import { migrations } from "./migrations.ts"
import { openDatabase } from "./open-database.ts"
import { openSqliteStore, sqliteStore } from "./sqlite-store.ts"

let folder: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, "test.db")
})
afterEach(() => folder.remove())

const domain: Entry = { kind: "domain", domain: { contract: "swf", name: "d" } }
const all = { domain: "d", time: "start", from: 0, order: "oldest-first", pageSize: 100_000 } as const

function executions(prefix: string, count: number): Entry[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: "execution",
    domain: "d",
    execution: execution(`${prefix}${at}`, { tags: ["x"] }),
  }))
}

/** Does something to the file behind the service's back. */
function behind(action: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(path)
  action(db)
  db.close()
}

describe("a file that cannot be used is refused", () => {
  it("for a newer version's schema, and left as it is", async () => {
    await openSqliteStore(path).then((store) => store.close())
    behind((db) => db.exec("PRAGMA user_version = 1000"))
    await expect(openSqliteStore(path)).rejects.toMatchObject({
      problem: "newer-schema",
      message: `a newer service made the database ${path}: its schema has version 1000, this service knows 1; update the service`,
    })
    behind((db) => expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1000 }))
  })

  it("for another program's tables, and left as it is", async () => {
    behind((db) => db.exec("CREATE TABLE bookmarks (url TEXT)"))
    const before = readFileSync(path)
    await expect(openSqliteStore(path)).rejects.toMatchObject({
      problem: "foreign",
      message: `the database ${path} belongs to another program; choose another file`,
    })
    expect(readFileSync(path)).toEqual(before)
  })

  it("for a file that is no database", async () => {
    writeFileSync(path, "These are notes, and much longer than the header of a database would be.\n".repeat(100))
    await expect(openSqliteStore(path)).rejects.toMatchObject({
      problem: "corrupt",
      message: `the database ${path} is not an SQLite database`,
    })
  })

  it("for a folder that is not there", async () => {
    await expect(openSqliteStore(join(folder.path, "none", "test.db"))).rejects.toMatchObject({
      problem: "unavailable",
    })
  })
})

it("says that a file is damaged", async () => {
  const store = await openSqliteStore(path)
  await store.record([domain, ...executions("a", 2000)])
  await store.close()
  const file = openSync(path, "r+")
  const pages = Math.floor(readFileSync(path).length / 4096)
  for (let page = 1; page < pages; page++) writeSync(file, Buffer.alloc(4096, 0xee), 0, 4096, page * 4096)
  await expect(
    openSqliteStore(path).then((damaged) => damaged.listClosedExecutions(all).finally(() => damaged.close())),
  ).rejects.toMatchObject({
    problem: "corrupt",
    message: `the database ${path} is damaged; restore it from an export or a copy`,
  })
})

it("stores nothing of a call for which there is no room, and goes on once there is", async () => {
  const db = await openDatabase(path, 0, migrations)
  const store = sqliteStore(db)
  await store.record([domain, ...executions("a", 10)])
  db.execute("PRAGMA max_page_count = 60")
  await expect(store.record(executions("b", 5000))).rejects.toMatchObject({
    problem: "full",
    message: `the database ${path} has no room left; make room and try again`,
  })
  expect((await store.listClosedExecutions(all)).items.length).toBe(10)
  db.execute("PRAGMA max_page_count = 1000000")
  expect(await store.record(executions("b", 5000))).toEqual({ added: 5000, updated: 0, unchanged: 0 })
  expect((await store.listClosedExecutions(all)).items.length).toBe(5010)
  await store.close()
})

it("reads while another process writes, waits for it to write too, and says so when that takes too long", async () => {
  const store = await openSqliteStore(path, { patience: 50 })
  await store.record([domain])
  const other = new DatabaseSync(path)
  other.exec("BEGIN IMMEDIATE")
  expect((await store.listClosedExecutions(all)).items).toEqual([])
  await expect(store.record(executions("a", 1))).rejects.toMatchObject({
    problem: "busy",
    message: `the database ${path} is locked by another process`,
  })
  other.exec("COMMIT")
  await store.record(executions("a", 1))

  const patient = await openSqliteStore(path)
  other.exec("BEGIN IMMEDIATE")
  const waiting = patient.record(executions("b", 1))
  other.exec("COMMIT")
  expect(await waiting).toEqual({ added: 1, updated: 0, unchanged: 0 })
  other.close()
  await patient.close()
  await store.close()
})

it("serves two processes on one file", async () => {
  const stores = await Promise.all([openSqliteStore(path), openSqliteStore(path)])
  await stores[0].record([domain])
  await Promise.all(
    stores.flatMap((store, at) =>
      Array.from({ length: 20 }, (_, call) => store.record(executions(`${at}-${call}-`, 20))),
    ),
  )
  for (const store of stores) {
    const { items } = await store.listClosedExecutions(all)
    expect(new Set(items.map(({ runId }) => runId)).size).toBe(800)
    await store.close()
  }
})
