import pg from "pg"
import type { Database, Parameter, Queries } from "./database.ts"
import { numbered, settings } from "./database.ts"
import { postgresProblem } from "./postgres-problem.ts"

/** How long a connection may take, in milliseconds. */
const connectTimeout = 5000

/** How often a transaction that lost against others is tried. */
const tries = 5
const lostAgainstOthers: ReadonlySet<string> = new Set(["40001", "40P01"])

const int8 = 20

/**
 * A server, through a pool of connections.
 *
 * @param url `postgres://user:password@host:port/database`
 * @param schema where the tables are, or will be
 * @param statementTimeout how long a statement may take, in milliseconds; 0 for as long as it likes
 */
export function poolDatabase(url: string, schema: string, statementTimeout: number): Database {
  const options = Object.entries({ ...settings, search_path: schema, statement_timeout: statementTimeout })
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: connectTimeout,
    query_timeout: statementTimeout && statementTimeout + connectTimeout,
    application_name: "smithwright-service",
    options: options.map(([name, value]) => `-c ${name}=${value}`).join(" "),
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  })
  // A connection that breaks while nobody uses it leaves the pool; whoever needs one next gets a new one.
  pool.on("error", () => {})
  const named = preparedNames()

  async function use<Result>(action: (queries: Queries) => Promise<Result>): Promise<Result> {
    const client = await pool.connect()
    let failure: Error | undefined
    const onError = (error: Error) => {
      failure = error
    }
    client.on("error", onError)
    try {
      return await action({
        async query<Row extends readonly unknown[]>(text: string, values: readonly Parameter[] = []): Promise<Row[]> {
          const found = await client.query({ ...named(text), values: [...values], rowMode: "array" })
          const rows: unknown[] = found.rows
          return rows as Row[]
        },
      })
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) && error instanceof Error) failure ??= error
      throw error
    } finally {
      client.off("error", onError)
      client.release(failure)
    }
  }

  return {
    query: (text, values) => mapped(() => use((queries) => queries.query(text, values))),
    transaction: (action) => mapped(() => persistently(() => use((queries) => inTransaction(queries, action)))),
    close: () => pool.end(),
  }
}

async function inTransaction<Result>(db: Queries, action: (queries: Queries) => Promise<Result>): Promise<Result> {
  await db.query("BEGIN")
  try {
    const result = await action(db)
    await db.query("COMMIT")
    return result
  } catch (error) {
    // When the connection is gone the server has rolled back already.
    await db.query("ROLLBACK").catch(() => {})
    throw error
  }
}

async function persistently<Result>(action: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action()
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined
      if (attempt === tries || code === undefined || !lostAgainstOthers.has(code)) throw error
    }
  }
}

async function mapped<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    throw postgresProblem(error)
  }
}

/** A name for each text makes the server prepare it once a connection. */
function preparedNames(): (text: string) => { text: string; name: string } {
  const known = new Map<string, { text: string; name: string }>()
  return (text) => {
    let query = known.get(text)
    if (!query) {
      query = { text: numbered(text), name: `s${known.size}` }
      known.set(text, query)
    }
    return query
  }
}
