import { connect } from "node:net"

export interface Load {
  readonly port: number
  /** Of HTTP/1.1, to be answered with 200 and a `Content-Length`. */
  readonly request: string | Uint8Array
  /** How many there are, each of which waits for an answer before it asks again. */
  readonly callers: number
  /** For how long; every caller asks once at least. */
  readonly milliseconds: number
}

export interface LoadResult {
  /** Answers. */
  readonly count: number
  readonly perSecond: number
  /** In milliseconds. */
  readonly p99: number
}

/**
 * Sends one request again and again. A client of our own, since the usual ones take longer than the servers.
 *
 * @throws Error for any other answer than the one that is expected
 */
export async function sendRequests({ port, request, callers, milliseconds }: Load): Promise<LoadResult> {
  const bytes = Buffer.from(request)
  const start = performance.now()
  const end = start + milliseconds
  const times = (await Promise.all(Array.from({ length: callers }, () => call(port, bytes, end)))).flat()
  const seconds = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const count = times.length
  return { count, perSecond: count / seconds, p99: times[Math.floor(count * 0.99)] ?? 0 }
}

/** Answers with how many milliseconds each answer took. */
function call(port: number, request: Buffer, end: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true })
    const times: number[] = []
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
      if (got.toString("latin1", 0, 13) !== "HTTP/1.1 200 ") {
        socket.destroy()
        return reject(new Error(`The server answered ${got}`))
      }
      const now = performance.now()
      times.push(now - sent)
      got = Buffer.alloc(0)
      size = 0
      if (now < end) return send()
      socket.destroy()
      resolve(times)
    })
  })
}

/** The length of a whole answer; 0 until its headers are there. */
function sizeOf(answer: Buffer): number {
  const head = answer.indexOf("\r\n\r\n")
  if (head === -1) return 0
  const length = /^content-length: *(\d+)/im.exec(answer.toString("latin1", 0, head))?.[1]
  return head + 4 + Number(length ?? 0)
}
