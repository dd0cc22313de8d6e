import { openPostgresStore } from "./postgres/postgres-store.ts"
import { openSqliteStore } from "./sqlite/sqlite-store.ts"
import type { Store } from "./store.ts"

/**
 * Opens the store that a database's name stands for: `postgres://…` or `postgresql://…`, `:memory:`, or the path of an
 * SQLite file, which is made when there is none.
 *
 * @throws StoreError when the database cannot be used
 */
export function openStore(database: string): Promise<Store> {
  return isPostgres(database) ? openPostgresStore(database) : openSqliteStore(database)
}

/** Whether a database's name is the URL of a PostgreSQL server. */
export function isPostgres(database: string): boolean {
  return /^postgres(ql)?:\/\//.test(database)
}
