import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { EventEmitter, once } from "node:events"

/** A JavaScript runtime that serves what `web.ts` exports. */
export interface Runtime {
  readonly program: string
  readonly args: readonly string[]
  /** The npm package that has the program, for Linux on x64. */
  readonly from: string
}

/** All but Node, which most other tests are about. */
export const runtimes: Readonly<Record<string, Runtime>> = {
  Bun: { program: "bun", args: ["bun.ts"], from: "@oven/bun-linux-x64-baseline" },
  Deno: {
    program: "deno",
    args: ["serve", "--host=127.0.0.1", "--port=0", "--allow-net", "--allow-env", "web.ts"],
    from: "@deno/linux-x64-glibc",
  },
  "Cloudflare's workerd": {
    program: "workerd",
    args: ["serve", "workerd.capnp", "--control-fd=1"],
    from: "@cloudflare/workerd-linux-64",
  },
}

export function isInstalled({ program }: Runtime): boolean {
  return spawnSync(program, ["--version"]).status === 0
}

/** A program that runs, and what it has written. */
export class Running {
  readonly #process: ChildProcess
  readonly #changes = new EventEmitter()
  #output = ""
  #hasEnded = false

  constructor({ program, args }: Runtime, folder: string) {
    const env = { ...process.env, DENO_DIR: folder, NO_COLOR: "1" }
    this.#process = spawn(program, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] })
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.#output += chunk
        this.#changes.emit("change")
      })
    }
    this.#process.on("close", () => {
      this.#hasEnded = true
      this.#changes.emit("change")
    })
  }

  /** Waits until something was written. Rejects when the program ends before. */
  async written(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#output)
      if (found) return found[1] ?? found[0]
      if (this.#hasEnded) throw new Error(`It has ended: ${this.#output}`)
      await once(this.#changes, "change")
    }
  }

  async end(): Promise<void> {
    if (this.#hasEnded) return
    // workerd would first wait for the requests that are under way.
    this.#process.kill("SIGKILL")
    await once(this.#process, "close")
  }
}
