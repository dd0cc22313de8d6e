import { randomUUID } from "node:crypto"
import pg from "pg"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { openPostgresStore } from "../store/postgres/postgres-store.ts"
import { databaseUrl, dropSchema } from "../store/testing.ts"
import { databaseThrottle } from "./database-throttle.ts"

// A service waits a second for its database; on a busy machine that may be too short.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }))
afterEach(() => void vi.useRealTimers())

const reason = databaseUrl === undefined ? " (skipped: DATABASE_URL is not set)" : ""

test.skipIf(databaseUrl === undefined)(`processes share the buckets of a database${reason}`, async () => {
  const url = databaseUrl ?? ""
  const schema = `test_${randomUUID().replaceAll("-", "")}`
  await (await openPostgresStore(url, { schema })).close()
  // The time that it takes to fill is no whole number of milliseconds.
  const bucket = { size: 3, perSecond: 0.07 }
  const one = databaseThrottle(bucket, url, schema)
  const other = databaseThrottle(bucket, url, schema)
  const taken = [await one.take("alice", "list"), await other.take("alice", "list"), await one.take("alice", "list")]
  expect(taken).toEqual([undefined, undefined, undefined])
  for (const throttle of [other, other, one, one]) expect(await throttle.take("alice", "list")).toBeGreaterThan(0)
  expect(await other.take("bob", "list")).toBe(undefined)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`SELECT points FROM ${schema}.request_bucket ORDER BY points`)
  await client.end()
  // Alice's are those that she had, and the one that told the other process that she had had them.
  expect(rows).toEqual([{ points: 1 }, { points: 4 }])
  await Promise.all([one.close(), other.close()])
  await dropSchema(url, schema)
})

test("while the database cannot be reached the process has buckets for itself", async () => {
  const throttle = databaseThrottle({ size: 1, perSecond: 0.01 }, "postgres://127.0.0.1:1/x")
  expect(await throttle.take("alice", "list")).toBe(undefined)
  expect(await throttle.take("alice", "list")).toBeGreaterThan(0)
  await throttle.close()
})
