/** The databases that the tests of stores run on. */
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { type Database, numbered, type Parameter, type Queries, settings } from "./postgres/database.ts"
import { migrate } from "./postgres/migrate.ts"
import { migrations } from "./postgres/migrations.ts"
import { postgresProblem } from "./postgres/postgres-problem.ts"
import { openPostgresStore, postgresStore } from "./postgres/postgres-store.ts"
import type { Execution, Workflow } from "./records.ts"
import { openSqliteStore } from "./sqlite/sqlite-store.ts"
import type { Store } from "./store.ts"

export interface Engine {
  readonly name: string
  /** Why it cannot be used here. */
  readonly missing?: string
  /** A store with nothing in it. */
  open(): Promise<Store>
}

/** The server to test with, if there is one. */
export const databaseUrl = process.env.DATABASE_URL

export const engines: readonly Engine[] = [
  { name: "SQLite", open: openTemporary },
  { name: "embedded PostgreSQL", open: openEmbedded },
  {
    name: "a PostgreSQL server",
    ...(databaseUrl === undefined && { missing: "DATABASE_URL is not set" }),
    open: () => openServer(databaseUrl ?? ""),
  },
]

/** A folder of its own, which is there until `remove` is called. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "smithwright-service-"))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

async function openTemporary(): Promise<Store> {
  const folder = temporaryFolder()
  const store = await openSqliteStore(join(folder.path, "test.db"))
  return { ...store, close: () => store.close().finally(folder.remove) }
}

async function openEmbedded(): Promise<Store> {
  return postgresStore(await embeddedDatabase())
}

async function openServer(url: string): Promise<Store> {
  const schema = `test_${randomUUID().replaceAll("-", "")}`
  const store = await openPostgresStore(url, { schema })
  return { ...store, close: () => store.close().finally(() => dropSchema(url, schema)) }
}

export async function dropSchema(url: string, schema: string): Promise<void> {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
  await client.end()
}

let instance: PGlite | undefined

/** PostgreSQL in this process, brought up to date. It starts slowly, so there is one for all, emptied each time. */
export async function embeddedDatabase(): Promise<Database> {
  const options = Object.entries({ ...settings, search_path: "smithwright" })
  const client = instance ?? (await PGlite.create())
  instance = client
  await client.exec("DROP SCHEMA IF EXISTS smithwright CASCADE")
  await client.exec(options.map(([name, value]) => `SET ${name} = ${value}`).join(";"))
  const database: Database = {
    query: (text, values) => mapped(() => queriesOf(client).query(text, values)),
    transaction: (action) => mapped(() => client.transaction((inner) => action(queriesOf(inner)))),
    close: async () => {},
  }
  await migrate(database, "smithwright", migrations)
  return database
}

function queriesOf(client: Pick<PGlite, "query">): Queries {
  return {
    async query<Row extends readonly unknown[]>(text: string, values: readonly Parameter[] = []): Promise<Row[]> {
      return (await client.query<Row>(numbered(text), [...values], { rowMode: "array" })).rows
    },
  }
}

async function mapped<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    throw postgresProblem(error)
  }
}

/** A closed execution; say what matters to the test. */
export function execution(runId: string, rest: Partial<Execution> = {}): Execution {
  return {
    workflowId: "order-1",
    runId,
    type: { name: "order", version: "1.0" },
    startTime: 1000,
    close: { status: "COMPLETED", time: 2000 },
    ...rest,
  }
}

/** A workflow; say what matters to the test. */
export function workflow(workflowId: string, rest: Partial<Workflow> = {}): Workflow {
  return {
    workflowId,
    workflowType: "APPFLOW_INTEGRATION",
    status: "COMPLETE",
    statusDescription: "done",
    createdTime: 1000,
    updatedTime: 2000,
    ...rest,
  }
}
