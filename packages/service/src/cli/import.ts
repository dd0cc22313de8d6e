import type { Command } from "commander"
import { importFile, type Progress } from "../data/import-file.ts"
import { openStore } from "../store/open-store.ts"
import { type DatabaseOptions, databaseOf } from "./database-options.ts"
import { stopSignal, type Terminal } from "./terminal.ts"

/** `import`: stores a file of entries. */
export function addImport(program: Command, terminal: Terminal): void {
  program
    .command("import <file>")
    .description(
      "Stores a file of JSON lines in the --file or --database. Once more goes on where it ended; nothing is stored twice.",
    )
    .option("--restart", "begins at the first line again")
    .action((file: string, _options: object, command: Command) =>
      importInto(file, command.optsWithGlobals<DatabaseOptions & { restart?: boolean }>(), terminal),
    )
}

async function importInto(
  file: string,
  options: DatabaseOptions & { readonly restart?: boolean },
  terminal: Terminal,
): Promise<void> {
  const signal = stopSignal(terminal)
  const store = await openStore(databaseOf(options))
  try {
    const { skippedLines, lines, badLines, tally, isComplete } = await importFile(store, file, {
      restart: options.restart,
      signal,
      onProgress: (progress) => terminal.progress(bar(progress)),
      onBadLine({ line, problem }) {
        terminal.progress("")
        terminal.error(`${file}:${line}: ${problem}`)
      },
    }).finally(() => terminal.progress(""))
    if (skippedLines > 0) terminal.out(`${skippedLines} lines were stored before.`)
    terminal.out(`${lines} lines: ${tally.added} added, ${tally.updated} updated, ${tally.unchanged} unchanged.`)
    if (badLines > 0)
      throw new Error(`${badLines} lines are wrong and were left out. Mend them and import the file again.`)
    if (!isComplete) throw new Error("The import was stopped. Import the file again for the rest.")
  } finally {
    await store.close()
  }
}

const width = 40

function bar({ bytes, totalBytes, lines }: Progress): string {
  // Nobody knows how much comes through a pipe.
  if (totalBytes === 0) return `${lines} lines`
  const share = Math.min(1, bytes / totalBytes)
  const full = Math.round(share * width)
  return `[${"#".repeat(full)}${".".repeat(width - full)}] ${Math.floor(share * 100)} %, ${lines} lines`
}
