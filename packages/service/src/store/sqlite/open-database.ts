import { StoreError } from "../store-error.ts"
import { Connection } from "./connection.ts"

/** Marks a file as ours, so that no other program's database is ever migrated. "swfl" in ASCII. */
const applicationId = 0x7377666c

/**
 * Opens a file, makes it when there is none, and brings an older one up to date.
 *
 * @param migrations all there are; the version of a database is how many it has been through
 * @throws StoreError for a file that is damaged, another program's, or of a newer version
 */
export async function openDatabase(path: string, patience: number, migrations: readonly string[]): Promise<Connection> {
  const connection = new Connection(path, patience)
  try {
    // Looks before anything is written: switching to WAL already changes the file.
    await connection.attempt(() => versionOf(connection, path, migrations.length))
    await connection.attempt(() =>
      connection.execute(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -131072;
        PRAGMA wal_autocheckpoint = 16384;
        PRAGMA temp_store = MEMORY;
      `),
    )
    await connection.transaction(() => {
      const version = versionOf(connection, path, migrations.length)
      if (version === migrations.length) return
      for (const migration of migrations.slice(version)) connection.execute(migration)
      connection.execute(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`)
    })
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function versionOf(connection: Connection, path: string, newest: number): number {
  const id = connection.get<[id: number]>("PRAGMA application_id")?.[0]
  const version = connection.get<[version: number]>("PRAGMA user_version")?.[0] ?? 0
  const isEmpty = connection.get("SELECT 1 FROM sqlite_schema LIMIT 1") === undefined
  if (id !== applicationId && !(isEmpty && id === 0))
    throw new StoreError("foreign", `the database ${path} belongs to another program; choose another file`)
  if (version > newest) {
    const versions = `its schema has version ${version}, this service knows ${newest}`
    throw new StoreError("newer-schema", `a newer service made the database ${path}: ${versions}; update the service`)
  }
  return version
}
