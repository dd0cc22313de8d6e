import { connect } from "node:net"

/** How many callers there are, each of which waits for an answer before it asks again. */
const callers = 16

/**
 * Sends one request again and again. A client of our own, since the usual ones take longer than the servers.
 *
 * @param request of HTTP/1.1, to be answered with 200 and a `Content-Length`
 * @returns answers per second
 * @throws Error for any other answer
 */
export async function sendRequests(port: number, request: string, seconds: number): Promise<number> {
  const start = performance.now()
  const end = start + seconds * 1000
  const counts = await Promise.all(Array.from({ length: callers }, () => call(port, Buffer.from(request), end)))
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - start) / 1000)
}

function call(port: number, request: Buffer, end: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true })
    let count = 0
    let answer = ""
    socket.on("connect", () => socket.write(request))
    socket.on("error", reject)
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1")
      const size = sizeOf(answer)
      if (size === undefined || answer.length < size) return
      if (!answer.startsWith("HTTP/1.1 200 ")) {
        socket.destroy()
        return reject(new Error(`The server answered ${answer}`))
      }
      count++
      answer = ""
      if (performance.now() < end) return socket.write(request)
      socket.destroy()
      resolve(count)
    })
  })
}

/** The length of a whole answer; undefined until its headers are there. */
function sizeOf(answer: string): number | undefined {
  const head = answer.indexOf("\r\n\r\n")
  if (head === -1) return undefined
  return head + 4 + Number(/^content-length: *(\d+)/im.exec(answer)?.[1] ?? 0)
}
