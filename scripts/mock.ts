/** `npm run mock`: serves the contracts of this repository. */
import { requireNode } from "./require-node.ts"

requireNode()

const { processTerminal, runMock } = await import("@smithwright/mock/cli")
const { contracts } = await import("./contracts.ts")
process.exitCode = await runMock(process.argv.slice(2), contracts, processTerminal())
