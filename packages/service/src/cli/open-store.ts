import { openSqliteStore } from "../store/sqlite/sqlite-store.ts"
import type { Store } from "../store/store.ts"
import type { Database } from "./settings.ts"

/**
 * Opens the store of a database. PostgreSQL's driver is loaded for those alone who use it.
 *
 * @throws StoreError
 */
export async function openStore(database: Database): Promise<Store> {
  if (database.kind !== "postgres") return openSqliteStore(database.kind === "file" ? database.path : ":memory:")
  const { openPostgresStore } = await import("../store/postgres/postgres-store.ts")
  return openPostgresStore(database.url)
}
