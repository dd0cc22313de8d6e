import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import type { Case } from "./manifest.ts"
import type { Outcome } from "./suite.ts"
import { suites } from "./suites/index.ts"

/** What became of one case, or of one of its tests. */
export interface Result extends Outcome {
  readonly suite: string
}

export interface RunOptions {
  /** How long one case may take, in milliseconds. Two minutes, unless given here or by the suite. */
  readonly limit?: number
  /** Is told of each case that is done. */
  readonly onResult?: (entry: Case) => void
}

/** How much memory the cases of one thread may take, in MiB. */
const memory = 1024

/**
 * Runs cases, a few at once, and answers in their order. Each runs in a thread that is ended when it takes too long or
 * crashes, so that it fails alone.
 */
export async function runCases(
  cases: readonly Case[],
  { limit, onResult = () => {} }: RunOptions = {},
): Promise<readonly Result[]> {
  const results = new Map<Case, readonly Result[]>()
  const queue = cases.values()
  const work = async (): Promise<void> => {
    let worker: Worker | undefined
    for (const entry of queue) {
      worker ??= startWorker()
      const { outcomes, usable } = await ask(worker, entry, limit ?? limitOf(entry))
      results.set(
        entry,
        outcomes.map((outcome) => ({ suite: entry.suite, ...outcome })),
      )
      onResult(entry)
      if (usable) continue
      await worker.terminate()
      worker = undefined
    }
    await worker?.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism(), cases.length) }, work))
  return cases.flatMap((entry) => results.get(entry) ?? [])
}

function limitOf(entry: Case): number {
  const suite = suites.find(({ name }) => name === entry.suite)
  return suite && "limit" in suite ? suite.limit : 120_000
}

function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), {
    execArgv: ["--conditions=@smithwright/source"],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
}

interface Answer {
  readonly outcomes: readonly Outcome[]
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
    const fail = (failure: string): void => settle({ outcomes: [{ id: entry.id, failure }], usable: false })
    const timer = setTimeout(() => fail(`takes longer than ${limit / 1000} s`), limit)
    worker.once("message", (outcomes: readonly Outcome[]) => settle({ outcomes, usable: true }))
    worker.once("error", (error) => fail(`crashes: ${textOf(error)}`))
    worker.once("exit", () => fail("ends its thread"))
    worker.postMessage(entry)
  })
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
