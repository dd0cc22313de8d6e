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
  return /^postgres(ql)?:\/\//.test(database) ? openPostgresStore(database) : openSqliteStore(database)
}
