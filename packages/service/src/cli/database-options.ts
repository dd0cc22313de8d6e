import { type Command, Option } from "commander"
import type { Database } from "./settings.ts"

/** Which database the user chose. */
export interface DatabaseOptions {
  readonly file: string
  readonly memory?: boolean
  readonly database?: string
}

/** The options that choose a database; those of the program, so that its other commands have them, too. */
export function addDatabaseOptions(program: Command): void {
  program
    .option("-f, --file <path>", "the SQLite file; made when there is none", "smithwright-service.sqlite")
    .addOption(new Option("-m, --memory", "keeps everything in memory").conflicts("database"))
    .addOption(new Option("-d, --database <url>", "uses PostgreSQL: postgres://…").env("SMITHWRIGHT_DATABASE"))
}

export function databaseOf({ file, memory, database }: DatabaseOptions): Database {
  if (database !== undefined) return { kind: "postgres", url: database }
  return memory ? { kind: "memory" } : { kind: "file", path: file }
}
