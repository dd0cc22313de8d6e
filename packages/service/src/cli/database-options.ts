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
    .addOption(
      new Option("-d, --database <url>", "uses PostgreSQL: postgres://…")
        .env("SMITHWRIGHT_DATABASE")
        .argParser(readUrl),
    )
}

/** The database's name, as `openStore` takes it. */
export function databaseOf({ file, memory, database }: DatabaseOptions): string {
  return database ?? (memory ? ":memory:" : file)
}

/** SQLite takes an empty name for a file that is gone at the end. */
function readPath(text: string): string {
  if (text === "") throw new InvalidArgumentError("It is empty.")
  return text
}

function readUrl(text: string): string {
  if (!isPostgres(text)) throw new InvalidArgumentError("It begins with postgres://.")
  return text
}
