import { EventEmitter, once } from "node:events"
import { createServer, type Server } from "node:http"
import { connect, type Socket } from "node:net"
import { setImmediate } from "node:timers/promises"
import { afterEach, expect, test } from "vitest"
import { WholeMessage } from "./whole-message.ts"

let server: Server
let socket: Socket

afterEach(() => {
  socket.destroy()
  server.close()
})

/** Serves by a listener, and answers with a socket to it and all that comes back. */
async function serve(listener: (message: WholeMessage, answer: (text: string) => void) => void) {
  server = createServer({ IncomingMessage: WholeMessage }, (incoming, outgoing) => {
    listener(incoming, (text) => outgoing.end(text))
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("there is no port")
  socket = connect(address.port, "127.0.0.1")
  let text = ""
  socket.on("data", (chunk) => {
    text += chunk
  })
  return {
    send: (part: string) => socket.write(part),
    async until(end: string) {
      while (!text.endsWith(end)) await once(socket, "data")
      return text
    },
  }
}

const head = (length: number) => `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`

test("gathers a body, however it comes in, and goes on with the connection", async () => {
  const ended: boolean[] = []
  const heard = new EventEmitter<{ data: [] }>()
  const { send, until } = await serve((message, answer) => {
    let body = ""
    const isGathered = message.gather({
      data: (chunk) => {
        body += chunk
        heard.emit("data")
        return true
      },
      end() {
        ended.push(message.readableEnded)
        answer(`<${isGathered} ${body}>`)
      },
    })
  })
  const begun = once(heard, "data")
  send(`${head(6)}abc`)
  await begun
  send("def")
  await until("<true abcdef>")
  send(`${head(0)}${head(1)}x`)
  expect(await until("<true x>")).toContain("<true >")
  expect(ended).toEqual([true, true, true])
})

test("is a stream from where its sink has had enough", async () => {
  const heard = new EventEmitter<{ data: [] }>()
  const { send, until } = await serve((message, answer) => {
    message.gather({
      data() {
        heard.emit("data")
        return false
      },
      end: () => answer("<gathered>"),
    })
    let rest = ""
    message.on("data", (chunk) => {
      rest += chunk
    })
    message.on("end", () => answer(`<${rest} ${message.readableEnded}>`))
  })
  const begun = once(heard, "data")
  send(`${head(6)}abc`)
  await begun
  send("def")
  expect(await until(">")).toMatch(/<def true>$/)
})

test("is a stream when the body has begun to come in before it is asked for", async () => {
  const { send, until } = await serve(async (message, answer) => {
    await setImmediate()
    const isGathered = message.gather({ data: () => true, end: () => answer("<gathered>") })
    let body = ""
    for await (const chunk of message) body += chunk
    answer(`<${isGathered} ${body}>`)
  })
  send(`${head(3)}abc`)
  expect(await until(">")).toMatch(/<false abc>$/)
})

test("an answer before anything is read leaves the connection usable", async () => {
  let count = 0
  const { send, until } = await serve((_message, answer) => answer(`<${++count}>`))
  send(`${head(3)}abc`)
  await until("<1>")
  send(`${head(3)}abc`)
  expect(await until("<2>")).toContain("<1>")
})
