/** `npm run generate`: makes the packages in packages/generated from models/. */
import { requireNode } from "./require-node.ts"

requireNode()
const { main } = await import("@smithwright/codegen")
process.exitCode = await main(["generate", ...process.argv.slice(2)])
