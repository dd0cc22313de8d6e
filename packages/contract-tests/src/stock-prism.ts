import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import type { Target } from "./target.ts"

const require = createRequire(import.meta.url)

/** Starts the `prism mock` that anybody can install, as a process of its own, on an OpenAPI file. */
export async function startStockPrism(document: string): Promise<Target> {
  const port = await freePort()
  const cli = join(dirname(require.resolve("@stoplight/prism-cli/package.json")), "dist/index.js")
  const child = spawn(process.execPath, [cli, "mock", "--host", "127.0.0.1", "--port", String(port), document], {
    stdio: ["ignore", "pipe", "pipe"],
  })
  let log = ""
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      log += chunk.toString("utf8")
      if (log.includes("Prism is listening")) resolve()
    }
    child.stdout.on("data", read)
    child.stderr.on("data", read)
    child.once("exit", (code) => reject(new Error(`prism mock ended with ${code}:\n${log}`)))
  })
  child.removeAllListeners("exit")
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve())
        child.kill("SIGTERM")
      }),
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === "string") throw new Error("the system gave no port")
  return address.port
}
