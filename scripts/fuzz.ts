import { main } from "@smithwright/conformance/fuzz"

process.exitCode = await main(process.argv.slice(2))
