import { type Command, InvalidArgumentError, Option } from "commander"
import { isPostgres } from "../store/open-store.ts"
import { defaults } from "./settings.ts"

/** Which database the user chose. */
export interface DatabaseOptions {
  readonly file: string
  readonly memory?: boolean
  readonly database?: string
}

/** The options that choose a database; those of the program, so that its other commands have them, too. */
export function addDatabaseOptions(program: Command): void {
  program
    .addOption(
      new Option("-f, --file <path>", "the SQLite file; made when there is none")
        .default(defaults.database)
        .argParser(readPath)
        .conflicts(["memory", "database"]),
    )
    .addOption(new Option("-m, --memory", "keeps everything in memory").conflicts("database"))
    .addOption(new Option("-d, --database <url>", "uses PostgreSQL: postgres://…").env("SMITHWRIGHT_DATABASE"))
}

/**
 * The database's name, as `openStore` takes it.
 *
 * @throws Error that does not show what is no URL: it may hold a password
 */
export function databaseOf({ file, memory, database }: DatabaseOptions): string {
  if (database !== undefined && !isPostgres(database))
    throw new Error("What --database or SMITHWRIGHT_DATABASE names must begin with postgres://")
  return database ?? (memory ? ":memory:" : file)
}

/** SQLite takes an empty name for a file that is gone at the end. */
function readPath(text: string): string {
  if (text === "") throw new InvalidArgumentError("It is empty.")
  return text
}
