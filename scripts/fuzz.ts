import { main } from "@smithwright/conformance/fuzz"
import { requireNode } from "./require-node.ts"

requireNode()
process.exitCode = await main(process.argv.slice(2))
