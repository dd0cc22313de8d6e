import type { ChildProcess } from "node:child_process"
import type { LoadResult } from "../send-requests.ts"
import type { LoadAnswer, LoadOrder } from "./load.ts"
import type { Usage, UsageOrder } from "./parent.ts"
import { ask } from "./pinned-process.ts"

const callers = 64
const milliseconds = 1000

/** A process that has called `tellParent`. */
export interface Running {
  readonly process: ChildProcess
  readonly port: number
}

export interface Measurement {
  /** Answers in a second of the server's processor: what a core of its own would do, whatever else the machine does. */
  readonly perSecond: number
  /** Answers in a second by the clock. */
  readonly byClock: number
  /** In milliseconds. */
  readonly p99: number
}

/** Waits until a process serves. Rejects when it ends instead. */
export function serving(process: ChildProcess): Promise<Running> {
  return new Promise((resolve, reject) => {
    process.once("message", (port) => resolve({ process, port: Number(port) }))
    process.once("exit", (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

/** What a server reaches in a second of a request from many callers. */
export async function measure(load: ChildProcess, server: Running, request: Buffer): Promise<Measurement> {
  const before = await usageOf(server, false)
  const { count, perSecond, p99 } = await send(load, server.port, request)
  const after = await usageOf(server, false)
  return { perSecond: count / (after.processorSeconds - before.processorSeconds), byClock: perSecond, p99 }
}

/** @param load a process of `load.ts` */
export async function send(load: ChildProcess, port: number, request: Buffer): Promise<LoadResult> {
  const order: LoadOrder = { port, request: request.toString("base64"), callers, milliseconds }
  const result = await ask<LoadAnswer>(load, order)
  if ("failure" in result) throw new Error(result.failure)
  return result
}

export function usageOf({ process }: Running, collect: boolean): Promise<Usage> {
  const order: UsageOrder = { collect }
  return ask(process, order)
}
