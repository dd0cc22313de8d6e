/** `npm run generate`: makes the packages in packages/generated from models/. */
import { enableCompileCache } from "node:module"
import { join } from "node:path"

// Stripping types and compiling take most of a run that changes nothing.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/node"))
const { main } = await import("@smithwright/codegen/command")
process.exitCode = await main(["generate", ...process.argv.slice(2)])
