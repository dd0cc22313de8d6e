import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import type { Case } from "./manifest.ts"

/** What became of one case. */
export interface Result {
  readonly suite: string
  readonly id: string
  /** Why it failed; undefined when it passed. */
  readonly failure: string | undefined
}

export interface RunOptions {
  /** How long one case may take, in milliseconds. Half a minute, unless given. */
  readonly limit?: number
  readonly onResult?: (result: Result) => void
}

/** How much memory the cases of one thread may take, in MiB. */
const memory = 1024

/**
 * Runs cases, a few at once, and answers in their order. Each runs in a thread that is ended when it takes too long or
 * crashes, so that it fails alone.
 */
export async function runCases(
  cases: readonly Case[],
  { limit = 30_000, onResult = () => {} }: RunOptions = {},
): Promise<readonly Result[]> {
  const results = new Map<Case, Result>()
  const queue = cases.values()
  const work = async (): Promise<void> => {
    let worker: Worker | undefined
    for (const entry of queue) {
      worker ??= startWorker()
      const { failure, usable } = await ask(worker, entry, limit)
      const result = { suite: entry.suite, id: entry.id, failure }
      results.set(entry, result)
      onResult(result)
      if (usable) continue
      await worker.terminate()
      worker = undefined
    }
    await worker?.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism(), cases.length) }, work))
  return cases.flatMap((entry) => results.get(entry) ?? [])
}

function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), {
    execArgv: ["--conditions=@smithwright/source"],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
}

interface Answer {
  readonly failure: string | undefined
  /** Whether the thread can take another case. */
  readonly usable: boolean
}

function ask(worker: Worker, entry: Case, limit: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer)
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event)
      resolve(answer)
    }
    const timer = setTimeout(() => settle({ failure: `takes longer than ${limit / 1000} s`, usable: false }), limit)
    worker.once("message", (failure: string | undefined) => settle({ failure, usable: true }))
    worker.once("error", (error) => settle({ failure: `crashes: ${textOf(error)}`, usable: false }))
    worker.once("exit", () => settle({ failure: "ends its thread", usable: false }))
    worker.postMessage(entry)
  })
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
