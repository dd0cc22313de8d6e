import { connect } from "node:net"
import type { Behaviour } from "./requests.ts"

/** How it ended: as expected, or with what was not; `refused` when nobody took the connection. */
export type Outcome = "expected" | "refused" | { readonly unexpected: string }

/** In milliseconds, after which an answer does not come any more. */
const patience = 20_000

/** Does once what a client may do, on a connection of its own. */
export function behave(port: number, { name, pieces, status }: Behaviour): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true })
    let answer = ""
    let isConnected = false
    const end = (outcome: Outcome): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(outcome)
    }
    const judge = (): void => {
      const isExpected = status === undefined || answer.startsWith(`HTTP/1.1 ${status} `)
      if (isExpected) end("expected")
      // Of a connection that the server never came to see, as when it restarts, nothing comes back.
      else end(answer === "" ? "refused" : { unexpected: `${name}: ${answer.slice(0, 200)}` })
    }
    const timer = setTimeout(() => end({ unexpected: `${name}: no answer` }), patience)
    socket.on("connect", () => {
      isConnected = true
      for (const piece of pieces) socket.write(piece)
      if (status === undefined) setTimeout(() => end("expected"), 5)
    })
    socket.on("data", (chunk) => {
      if (answer.length < 1000) answer += chunk.toString("latin1")
      // A refusal may come before all is sent, and then the rest is not worth sending.
      if (answer.includes("\r\n\r\n")) judge()
    })
    socket.on("close", judge)
    socket.on("error", () => (isConnected ? judge() : end("refused")))
  })
}
