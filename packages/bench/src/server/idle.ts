/** Opens connections, and tells its parent when all are there. */
import { once } from "node:events"
import { connect } from "node:net"

process.on("disconnect", () => process.exit())
process.on("message", async ({ port, count }: { port: number; count: number }) => {
  for (let left = count; left > 0; left--) await once(connect(port, "127.0.0.1"), "connect")
  process.send?.(true)
})
