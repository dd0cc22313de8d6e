import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Target } from "./target.ts"

const require = createRequire(import.meta.url)

/** Starts the `prism mock` that anybody can install, as a process of its own, on an OpenAPI file. */
export async function startStockPrism(document: string): Promise<Target> {
  const cli = join(dirname(require.resolve("@stoplight/prism-cli/package.json")), "dist/index.js")
  const child = spawn(process.execPath, [cli, "mock", "--host", "127.0.0.1", "--port", "0", document], {
    stdio: ["ignore", "pipe", "pipe"],
  })
  let log = ""
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      log += chunk.toString("utf8")
      const [, found] = /Prism is listening on (\S+)\n/.exec(log) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout.on("data", read)
    child.stderr.on("data", read)
    child.once("exit", (code) => reject(new Error(`prism mock ended with ${code}:\n${log}`)))
  })
  child.removeAllListeners("exit")
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve())
        child.kill("SIGTERM")
      }),
  }
}
