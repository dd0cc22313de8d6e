import { type Command, InvalidArgumentError } from "commander"
import { deleteOld } from "../data/delete-old.ts"
import { openStore } from "../store/open-store.ts"
import { type DatabaseOptions, databaseOf } from "./database-options.ts"
import type { Terminal } from "./terminal.ts"

const day = 24 * 60 * 60 * 1000

/** `delete-old`: keeps what ended in the last days. */
export function addDeleteOld(program: Command, terminal: Terminal): void {
  program
    .command("delete-old")
    .description("Deletes executions and workflows of the --file or --database that ended more than so many days ago.")
    .argument("<days>", "how many", readDays)
    .action((days: number, _options: object, command: Command) =>
      deleteFrom(days, command.optsWithGlobals<DatabaseOptions>(), terminal),
    )
}

async function deleteFrom(days: number, options: DatabaseOptions, terminal: Terminal): Promise<void> {
  const store = await openStore(databaseOf(options))
  try {
    const deleted = await deleteOld(store, Date.now() - days * day, (count) =>
      terminal.progress(`${count} are deleted`),
    ).finally(() => terminal.progress(""))
    terminal.out(`${deleted} executions and workflows were deleted.`)
  } finally {
    await store.close()
  }
}

function readDays(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("It is a number of days.")
  return Number(text)
}
