import { createServer, type Server } from "node:http"
import { outputOf, type Scenario } from "./scenario.ts"

/** The least that answers: `node:http`, `JSON.parse` and `JSON.stringify`. */
export function bareServer(scenario: Scenario): Server {
  const output = outputOf(scenario, (seconds) => seconds)
  const type = scenario.headers["content-type"]
  return createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on("data", (chunk) => chunks.push(chunk))
    incoming.on("end", () => {
      const input = JSON.parse(Buffer.concat(chunks).toString())
      const body = JSON.stringify(input === undefined ? undefined : output)
      outgoing.writeHead(200, { "content-type": type, "content-length": Buffer.byteLength(body) })
      outgoing.end(body)
    })
  })
}
