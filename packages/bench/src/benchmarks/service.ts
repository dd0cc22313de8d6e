import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { openPostgresStore, openStore, type Store } from "@smithwright/service"
import pg from "pg"
import type { Benchmark, Row } from "../benchmark.ts"
import { batches, spread, tie } from "../service/dataset.ts"
import { httpRate } from "../service/http-rate.ts"
import { importRate } from "../service/import-rate.ts"
import { type Listing, listings } from "../service/listings.ts"
import { offsetPage } from "../service/offset-page.ts"
import { percentile } from "../statistics.ts"

/** Milliseconds for a page, half of the time. */
const pageAim = 2
/** Executions a second, by importing a file into SQLite. */
const importAim = 20_000
/** The most executions that share one time. */
const longestTie = 1_000_000
const pagesInRound = 30

/** What a database is measured with. */
interface Subject {
  readonly name: string
  readonly store: Store
  /** What its owner would have it do after so many rows. */
  readonly upkeep: string
  /** Runs SQL as it is, without what the store does to be fast. */
  run(sql: string): Promise<unknown>
  /** Asks the service over the same data by HTTP. */
  serve?(rows: number, rounds: number): Promise<Row[]>
  close(): Promise<void>
}

/**
 * Pages of ListClosedWorkflowExecutions by HTTP and from the store, next to a plain ORDER BY … LIMIT … OFFSET on the
 * same data.
 */
export const service: Benchmark = {
  name: "service",
  title: "pages of the service by HTTP and from its store, and importing into it",
  async run(rounds, _minutes, rows) {
    const rate = await importRate()
    const found: Row[] = [
      { label: "SQLite: import of a file", unit: "executions/s", samples: [rate.clock], least: importAim },
      { label: "… by processor time", unit: "executions/s", samples: [rate.processor], least: importAim },
    ]
    for (const open of [openSqlite, openServer]) {
      const subject = await open()
      if (!subject) continue
      try {
        found.push(await fill(subject, rows))
        found.push(...((await subject.serve?.(rows, rounds)) ?? []))
        found.push(...(await measurePages(subject, rows, rounds)))
      } finally {
        await subject.close()
      }
    }
    return found
  },
}

async function openSqlite(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), "smithwright-bench-"))
  const path = join(folder, "bench.db")
  const store = await openStore(path)
  const plain = new DatabaseSync(path)
  return {
    name: "SQLite",
    store,
    upkeep: "ANALYZE",
    run: async (sql) => plain.prepare(sql).all(),
    serve: (rows, rounds) => httpRate(path, folder, rows, rounds),
    async close() {
      plain.close()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Measured when `DATABASE_URL` names a server. */
async function openServer(): Promise<Subject | undefined> {
  const url = process.env.DATABASE_URL
  if (url === undefined) return undefined
  const schema = `bench_${process.pid}`
  const store = await openPostgresStore(url, { schema })
  const plain = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` })
  await plain.connect()
  return {
    name: "PostgreSQL",
    store,
    upkeep: "VACUUM ANALYZE",
    run: (sql) => plain.query(sql),
    async close() {
      await store.close()
      await plain.query(`DROP SCHEMA ${schema} CASCADE`)
      await plain.end()
    },
  }
}

async function fill({ name, store, upkeep, run }: Subject, rows: number): Promise<Row> {
  let seconds = 0
  let count = 0
  for (const [domain, size] of [
    [spread, rows],
    [tie, Math.min(rows, longestTie)],
  ] as const)
    for (const batch of batches(domain, size, 20_000)) {
      const start = performance.now()
      await store.record(batch)
      seconds += (performance.now() - start) / 1000
      count += batch.length
    }
  await run(upkeep)
  return { label: `${name}: recording all`, unit: "executions/s", samples: [count / seconds] }
}

async function measurePages({ name, store, run }: Subject, rows: number, rounds: number): Promise<Row[]> {
  const all = await listings(store, rows)
  const samples = new Map(
    all.map((listing) => [listing, { p50: [] as number[], p99: [] as number[], offset: [] as number[] }]),
  )
  for (let round = 0; round < rounds; round++)
    for (const [listing, { p50, p99, offset }] of samples) {
      const times = await pageTimes(store, listing)
      p50.push(percentile(times, 50))
      p99.push(percentile(times, 99))
      // One after the other takes long, and the first ones tell enough.
      if (listing.place === "middle" && round < 3) offset.push(await offsetTime(run, listing, rows))
    }
  return [...samples].flatMap(([{ label, place }, { p50, p99, offset }]) => [
    { label: `${name}: ${label}, ${place}`, unit: "ms", samples: p50, aim: pageAim },
    { label: "… p99", unit: "ms", samples: p99 },
    ...(offset.length > 0 ? [{ label: "… by OFFSET", unit: "ms", samples: offset }] : []),
  ])
}

/** First pages again and again; from the middle on, a page after the other. */
async function pageTimes(store: Store, { query, place }: Listing): Promise<number[]> {
  const times: number[] = []
  let after = query.after
  for (let page = 0; page < pagesInRound; page++) {
    const start = performance.now()
    const { next } = await store.listClosedExecutions({ ...query, after })
    times.push(performance.now() - start)
    after = place === "middle" && next ? next : query.after
  }
  return times
}

async function offsetTime(run: Subject["run"], { query }: Listing, rows: number): Promise<number> {
  const sharing = {
    workflowId: 1000,
    status: rows / 6,
    type: query.filter?.by === "type" && query.filter.version ? rows / 100 : rows / 20,
    tag: rows / 25,
  }
  const matching = query.filter ? sharing[query.filter.by] : rows
  const start = performance.now()
  await run(offsetPage(query, Math.floor(matching / 2)))
  return performance.now() - start
}
