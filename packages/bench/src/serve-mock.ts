/**
 * Serves a mock until its parent leaves, and tells it the port. Whenever the parent says anything, it tells how many
 * bytes are in use once all garbage is gone: `node --expose-gc serve-mock.ts DOCUMENT`.
 */
import { readFileSync } from "node:fs"
import { createMock } from "@smithwright/mock"

const [path = ""] = process.argv.slice(2)
const mock = await createMock({ contract: "bench", document: JSON.parse(readFileSync(path, "utf8")) })
const { port } = await mock.listen({ port: 0 })
process.on("disconnect", () => process.exit())
process.on("message", () => {
  globalThis.gc?.()
  process.send?.(process.memoryUsage().heapUsed)
})
process.send?.(port)
