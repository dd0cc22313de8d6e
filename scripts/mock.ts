/** `npm run mock`: serves the contracts of this repository. */
import { processTerminal, runMock } from "@smithwright/mock/cli"
import { contracts } from "./contracts.ts"

process.exitCode = await runMock(process.argv.slice(2), contracts, processTerminal())
