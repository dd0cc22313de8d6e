/** `npm run service`: both operations, really implemented. */
import { main, processTerminal } from "@smithwright/service/cli"

process.exitCode = await main(process.argv.slice(2), processTerminal(), "npm run service --")
