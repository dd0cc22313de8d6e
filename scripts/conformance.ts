import { main } from "@smithwright/conformance"

process.exitCode = await main(process.argv.slice(2))
