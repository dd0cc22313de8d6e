import { createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { finished } from "node:stream/promises"
import { entryJson, importFile, openStore } from "@smithwright/service"
import { batches, spread } from "./dataset.ts"

/** How many executions the file has. */
const rows = 200_000

/** Executions a second, and a second of processor time. */
export interface ImportRate {
  readonly clock: number
  readonly processor: number
}

/** Imports a file into an empty SQLite database: reading, checking and storing. */
export async function importRate(): Promise<ImportRate> {
  const folder = mkdtempSync(join(tmpdir(), "smithwright-bench-"))
  const file = join(folder, "data.ndjson")
  const out = createWriteStream(file)
  for (const batch of batches(spread, rows, 2000))
    for (const entry of batch) out.write(`${JSON.stringify(entryJson(entry))}\n`)
  out.end()
  await finished(out)
  const store = await openStore(join(folder, "import.db"))
  try {
    const start = performance.now()
    const before = process.cpuUsage()
    await importFile(store, file)
    const { user, system } = process.cpuUsage(before)
    return { clock: (rows / (performance.now() - start)) * 1000, processor: (rows / (user + system)) * 1_000_000 }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}
