import { Worker } from "node:worker_threads"
import type { Failure, Job } from "./worker.ts"

export interface FuzzOptions {
  /** The folder with the models to start from. */
  readonly folder: string
  readonly seed: number
  /** The number of the first input, and of the one after the last. */
  readonly first: number
  readonly end: number
  onFailure(failure: Failure): void
  /** Called now and then with the number of inputs done. */
  onProgress?(done: number): void
}

export interface FuzzResult {
  readonly inputs: number
  /** How many of them were models without errors. */
  readonly accepted: number
  readonly failures: number
}

/** No input takes a second; milliseconds after which one counts as hanging, on a machine that has other work too. */
const limit = 60_000

/** MiB that a thread may use. */
const memory = 512

/** Checks inputs in a thread that is watched: one that hangs or crashes is a failure, and the next go on in another. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { folder, seed, first, end, onFailure, onProgress } = options
  const state = new Int32Array(new SharedArrayBuffer(8))
  let failures = 0
  const fail = (failure: Failure) => {
    failures++
    onFailure(failure)
  }
  for (let next = first; next < end; ) {
    const job: Job = { folder, seed, first: next, end, state }
    const message = await watch(job, fail, (index) => onProgress?.(index - first))
    const stopped = Atomics.load(state, 0)
    if (message !== undefined && stopped < next) throw new Error(`The inputs cannot be checked: ${message}`)
    if (message !== undefined) fail({ index: stopped, file: "", message })
    next = stopped + 1
  }
  return { inputs: end - first, accepted: Atomics.load(state, 1), failures }
}

/** Runs one thread to its end; answers why it had to be ended, or crashed. */
function watch(job: Job, onFailure: (failure: Failure) => void, onProgress: (index: number) => void) {
  return new Promise<string | undefined>((resolve) => {
    Atomics.store(job.state, 0, -1)
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: job,
      execArgv: ["--conditions=@smithwright/source"],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    let seen: number | undefined
    const timer = setInterval(() => {
      const index = Atomics.load(job.state, 0)
      if (index === seen) settle(`takes longer than ${limit / 1000} s`)
      seen = index
      onProgress(index)
    }, limit)
    const settle = (message?: string) => {
      clearInterval(timer)
      worker.removeAllListeners("exit").removeAllListeners("error")
      worker.on("error", () => {})
      void worker.terminate().then(() => resolve(message))
    }
    worker.on("message", onFailure)
    worker.once("error", (error) => settle(`crashes: ${error instanceof Error ? error.message : error}`))
    worker.once("exit", () => settle())
  })
}
