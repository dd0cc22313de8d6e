import { type FileHandle, open, rm } from "node:fs/promises"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Command } from "commander"
import { exportLines } from "../data/export-lines.ts"
import { openStore } from "../store/open-store.ts"
import { type DatabaseOptions, databaseOf } from "./database-options.ts"
import { stopSignal, type Terminal } from "./terminal.ts"

/** `export`: writes everything there is to a file that `import` reads. */
export function addExport(program: Command, terminal: Terminal): void {
  program
    .command("export <file>")
    .description("Writes all of the --file or --database to a new file of JSON lines.")
    .action((file: string, _options: object, command: Command) =>
      exportTo(file, command.optsWithGlobals<DatabaseOptions>(), terminal),
    )
}

async function exportTo(file: string, options: DatabaseOptions, terminal: Terminal): Promise<void> {
  const signal = stopSignal(terminal)
  const store = await openStore(databaseOf(options))
  let lines = 0
  async function* counted(): AsyncGenerator<string> {
    for await (const line of exportLines(store)) {
      lines++
      yield line
    }
  }
  try {
    const handle = await create(file)
    // A part could be taken for the whole, so none is left.
    const written = pipeline(Readable.from(counted()), handle.createWriteStream(), { signal })
    await written.catch(async (error: unknown) => {
      await rm(file, { force: true })
      throw notWritten(file, error)
    })
    terminal.out(`${lines} lines are in ${file}.`)
  } finally {
    await store.close()
  }
}

/** Opens a new file, so that it is known for ours before anything else can fail. */
async function create(file: string): Promise<FileHandle> {
  try {
    return await open(file, "wx")
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST"
    throw isThere ? new Error(`${file} exists already. Choose another file, or delete it.`) : notWritten(file, error)
  }
}

function notWritten(file: string, error: unknown): Error {
  return new Error(`${file} was not written: ${error instanceof Error ? error.message : error}`)
}
