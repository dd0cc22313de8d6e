import { StoreError } from "../store-error.ts"
import type { Database, Queries } from "./database.ts"

/** Any number that no other program takes for an advisory lock: "swfl" in ASCII. */
const lock = 0x7377666c

/**
 * Makes the schema when there is none, and brings it up to date. Processes that start at once do it one after the
 * other.
 *
 * @param migrations all there are; the version of a database is how many it has been through
 * @throws StoreError `newer-schema`; `unavailable` when its encoding lacks characters
 */
export async function migrate(database: Database, schema: string, migrations: readonly string[]): Promise<void> {
  await database.transaction(async (db) => {
    await db.query(`SELECT pg_advisory_xact_lock(${lock})`)
    await requireUnicode(db)
    const [found] = await db.query<[table: string | null]>("SELECT to_regclass('schema_version')::text")
    if (!found?.[0]) {
      await db.query(`CREATE SCHEMA IF NOT EXISTS "${schema.replaceAll('"', '""')}"`)
      await db.query("CREATE TABLE schema_version (version BIGINT NOT NULL)")
    }
    const [row] = await db.query<[version: number]>("SELECT version FROM schema_version")
    const version = row?.[0] ?? 0
    // Whoever may not change the schema can use it.
    if (version === migrations.length) return
    if (version > migrations.length) {
      const versions = `its schema has version ${version}, this service knows ${migrations.length}`
      throw new StoreError("newer-schema", `a newer service made the database: ${versions}; update the service`)
    }
    for (const migration of migrations.slice(version))
      for (const statement of migration.split(";").filter((text) => text.trim() !== "")) await db.query(statement)
    await db.query("DELETE FROM schema_version")
    await db.query("INSERT INTO schema_version VALUES (?)", [migrations.length])
  })
}

/** Texts are bytes to SQL_ASCII, so it has all characters, too. */
async function requireUnicode(db: Queries): Promise<void> {
  const [row] = await db.query<[encoding: string]>("SHOW server_encoding")
  const encoding = row?.[0] ?? ""
  if (!["UTF8", "SQL_ASCII"].includes(encoding))
    throw new StoreError("unavailable", `the PostgreSQL database has the encoding ${encoding}; make one with UTF8`)
}
