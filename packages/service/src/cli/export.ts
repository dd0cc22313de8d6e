import { createWriteStream } from "node:fs"
import { rm } from "node:fs/promises"
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
    if (!(error instanceof Error)) throw error
    if ("code" in error && error.code === "EEXIST")
      throw new Error(`${file} exists already. Choose another file, or delete it.`)
    // A part could be taken for the whole.
    await rm(file, { force: true })
    throw new Error(`${file} was not written: ${error.message}`)
  } finally {
    await store.close()
  }
}
