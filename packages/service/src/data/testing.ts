/** `node testing.ts DATABASE FILE`: imports a file, says after each batch how many lines are stored, and stays. */
import { readSync, writeSync } from "node:fs"
import { openStore } from "../store/open-store.ts"
import { importFile } from "./import-file.ts"

const [database = "", file = ""] = process.argv.slice(2)
const store = await openStore(database)
await importFile(store, file, { onProgress: ({ lines }) => writeSync(1, `${lines}\n`) })
// However slow the test is, it is there to be killed.
readSync(0, Buffer.alloc(1))
