/**
 * Sends a request again and again whenever its parent says so, and tells what came of it. A process of its own, so that
 * it takes nothing from the server's core.
 */
import { connect, type Socket } from "node:net"

export interface LoadOrder {
  readonly port: number
  /** Of HTTP/1.1, in base64. */
  readonly request: string
  readonly connections: number
  readonly milliseconds: number
}

export interface LoadResult {
  /** Answers. */
  readonly count: number
  /** In milliseconds. */
  readonly p99: number
  /** An answer that was not the expected one. */
  readonly failure?: string
}

const headEnd = Buffer.from("\r\n\r\n")

async function run({ port, request, connections, milliseconds }: LoadOrder): Promise<LoadResult> {
  const bytes = Buffer.from(request, "base64")
  const times: number[] = []
  const end = performance.now() + milliseconds
  try {
    await Promise.all(Array.from({ length: connections }, () => repeat(port, bytes, end, times)))
  } catch (error) {
    return { count: 0, p99: 0, failure: String(error) }
  }
  times.sort((a, b) => a - b)
  return { count: times.length, p99: times[Math.floor(times.length * 0.99)] ?? 0 }
}

function repeat(port: number, request: Buffer, end: number, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true })
    let sent = 0
    let got: Buffer = Buffer.alloc(0)
    let size = 0
    const send = (): void => {
      sent = performance.now()
      socket.write(request)
    }
    socket.on("connect", send)
    socket.on("error", reject)
    socket.on("data", (chunk) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk])
      size ||= sizeOf(got)
      if (size === 0 || got.length < size) return
      if (got.toString("latin1", 0, 12) !== "HTTP/1.1 200") {
        reject(new Error(got.toString()))
        return void socket.destroy()
      }
      const now = performance.now()
      times.push(now - sent)
      got = Buffer.alloc(0)
      size = 0
      if (now < end) return send()
      socket.destroy()
      resolve()
    })
  })
}

/** Of the whole answer; 0 until its headers are there. */
function sizeOf(answer: Buffer): number {
  const end = answer.indexOf(headEnd)
  if (end === -1) return 0
  const length = /^content-length: *(\d+)/im.exec(answer.toString("latin1", 0, end))?.[1]
  return end + headEnd.length + Number(length ?? 0)
}

process.on("disconnect", () => process.exit())
process.on("message", async (order: LoadOrder) => process.send?.(await run(order)))
