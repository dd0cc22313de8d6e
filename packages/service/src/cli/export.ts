import { createWriteStream } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Command } from "commander"
import { exportLines } from "../data/export-lines.ts"
import { openStore } from "../store/open-store.ts"
import { type DatabaseOptions, databaseOf } from "./database-options.ts"
import type { Terminal } from "./terminal.ts"

/** `export`: writes everything there is to a file that `import` reads. */
export function addExport(program: Command, terminal: Terminal): void {
  program
    .command("export <file>")
    .description("Writes everything to a new file of JSON lines.")
    .action((file: string, _options: object, command: Command) =>
      exportTo(file, command.optsWithGlobals<DatabaseOptions>(), terminal),
    )
}

async function exportTo(file: string, options: DatabaseOptions, terminal: Terminal): Promise<void> {
  const store = await openStore(databaseOf(options))
  let lines = 0
  async function* counted(): AsyncGenerator<string> {
    for await (const line of exportLines(store)) {
      lines++
      yield line
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(file, { flags: "wx" }))
    terminal.out(`${lines} lines are in ${file}.`)
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST"
    throw isThere ? new Error(`${file} exists already. Choose another file, or delete it.`) : error
  } finally {
    await store.close()
  }
}
