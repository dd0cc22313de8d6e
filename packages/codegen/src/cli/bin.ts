#!/usr/bin/env node
import module from "node:module"

// Compiling takes a good part of a short run.
module.enableCompileCache()
// Whoever reads may have seen enough, as `head` has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit()
})

const { main } = await import("./main.ts")
process.exitCode = await main(process.argv.slice(2))
