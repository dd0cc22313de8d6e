import { parentPort, workerData } from "node:worker_threads"
import { checkInput } from "./check-input.ts"
import { readCorpus } from "./corpus.ts"
import { makeInput } from "./make-input.ts"

/** What a thread is to do: the inputs from `first`, until it is ended or there are `end`. */
export interface Job {
  readonly folder: string
  readonly seed: number
  readonly first: number
  readonly end: number
  /** Shared with the thread that watches: the number of the input at hand, and how many inputs were models. */
  readonly state: Int32Array
}

/** A failure that a thread reports, and goes on. */
export interface Failure {
  readonly index: number
  readonly file: string
  readonly message: string
}

const { folder, seed, first, end, state }: Job = workerData
const corpus = readCorpus(folder)
for (let index = first; index < end; index++) {
  Atomics.store(state, 0, index)
  const source = makeInput(corpus, seed, index)
  try {
    if (checkInput(source) === "accepted") Atomics.add(state, 1, 1)
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ index, file: source.name, message } satisfies Failure)
  }
}
Atomics.store(state, 0, end)
