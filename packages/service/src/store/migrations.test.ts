/** Migrates databases on every engine, through more migrations than there are so far. */
import { execFile } from "node:child_process"
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { promisify } from "node:util"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Database } from "./postgres/database.ts"
import { migrate } from "./postgres/migrate.ts"
import { migrations as postgresMigrations } from "./postgres/migrations.ts"
import { poolDatabase } from "./postgres/pool-database.ts"
import { migrations as sqliteMigrations } from "./sqlite/migrations.ts"
import { openDatabase } from "./sqlite/open-database.ts"
import { databaseUrl, dropSchema, embeddedDatabase, temporaryFolder } from "./testing.ts"

/** A database, and how it is brought up to date. */
interface Subject {
  readonly migrations: readonly string[]
  migrate(migrations: readonly string[]): Promise<void>
  /** Does so from a process or a connection for each. */
  migrateAtOnce(migrations: readonly string[], times: number): Promise<unknown>
  query(sql: string): Promise<unknown[]>
  version(): Promise<unknown[]>
  remove(): Promise<void>
}

function sqlite(): Subject {
  const folder = temporaryFolder()
  const path = join(folder.path, "test.db")
  const query = async (sql: string) => {
    const db = new DatabaseSync(path)
    const rows = db.prepare(sql).all()
    db.close()
    return rows.map((row) => Object.values(row))
  }
  return {
    migrations: sqliteMigrations,
    migrate: async (migrations) => (await openDatabase(path, 0, migrations)).close(),
    migrateAtOnce(migrations, times) {
      const module = JSON.stringify(new URL("./sqlite/open-database.ts", import.meta.url).href)
      const script = `import { openDatabase } from ${module}
        const [path, migrations] = process.argv.slice(1)
        await openDatabase(path, 60_000, JSON.parse(migrations))`
      const options = ["--conditions=@smithwright/source", "--input-type=module", "--eval", script]
      const run = () => promisify(execFile)(process.execPath, [...options, path, JSON.stringify(migrations)])
      return Promise.all(Array.from({ length: times }, run))
    },
    query,
    version: () => query("PRAGMA user_version"),
    remove: async () => folder.remove(),
  }
}

function postgres(database: Database, schema: string, remove: () => Promise<void>): Subject {
  const run = (migrations: readonly string[]) => migrate(database, schema, migrations)
  return {
    migrations: postgresMigrations,
    migrate: run,
    migrateAtOnce: (migrations, times) => Promise.all(Array.from({ length: times }, () => run(migrations))),
    query: (sql) => database.query(sql),
    version: () => database.query("SELECT version FROM schema_version"),
    remove,
  }
}

async function server(url: string): Promise<Subject> {
  const schema = `migrations_${randomUUID().replaceAll("-", "")}`
  const database = poolDatabase(url, schema, 0)
  return postgres(database, schema, () => database.close().then(() => dropSchema(url, schema)))
}

const url = databaseUrl
const engines: readonly (readonly [string, () => Promise<Subject>])[] = [
  ["SQLite", async () => sqlite()],
  ["embedded PostgreSQL", async () => postgres(await embeddedDatabase(), "smithwright", async () => {})],
  ...(url === undefined ? [] : [["a PostgreSQL server", () => server(url)] as const]),
]

describe.for(engines)("migrations on %s", ([, open]) => {
  const second = "ALTER TABLE domain ADD COLUMN note TEXT; UPDATE domain SET note = name || '!'"
  const third = "CREATE TABLE note (text TEXT); INSERT INTO note (text) SELECT note FROM domain"
  let subject: Subject
  let released: readonly string[]
  beforeEach(async () => {
    subject = await open()
    released = subject.migrations
    await subject.migrate(released)
    await subject.query("INSERT INTO domain (contract, name) VALUES ('swf', 'orders')")
  })
  afterEach(() => subject.remove())

  it("bring an older database up to date, each once and in order, and keep what it holds", async () => {
    await subject.migrate([...released, second, third])
    await subject.migrate([...released, second, third])
    expect(await subject.query("SELECT contract, name, note FROM domain")).toEqual([["swf", "orders", "orders!"]])
    expect(await subject.query("SELECT text FROM note")).toEqual([["orders!"]])
    expect(await subject.version()).toEqual([[released.length + 2]])
  })

  it("go on from wherever the database is", async () => {
    await subject.migrate([...released, second])
    await subject.query("UPDATE domain SET note = 'mine'")
    await subject.migrate([...released, second, third])
    expect(await subject.query("SELECT text FROM note")).toEqual([["mine"]])
  })

  it("leave the database as it was when one fails", async () => {
    const failing = "INSERT INTO nowhere VALUES (1)"
    await expect(subject.migrate([...released, second, third, failing])).rejects.toThrow("nowhere")
    expect(await subject.version()).toEqual([[released.length]])
    await expect(subject.query("SELECT note FROM domain")).rejects.toThrow("note")
    await expect(subject.query("SELECT text FROM note")).rejects.toThrow("note")
    await subject.migrate([...released, second, third])
    expect(await subject.query("SELECT text FROM note")).toEqual([["orders!"]])
  })

  it("are run once by many who start together", async () => {
    await subject.migrateAtOnce([...released, second, third], 4)
    expect(await subject.query("SELECT text FROM note")).toEqual([["orders!"]])
    expect(await subject.version()).toEqual([[released.length + 2]])
  })
})
