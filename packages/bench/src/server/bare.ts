import { createServer, type Server } from "node:http"
import { cbor, dateToTag } from "@smithy/core/cbor"
import { outputOf, type Scenario } from "./scenario.ts"

interface Format {
  parse(body: Buffer): unknown
  write(value: unknown): string | Uint8Array
  /** A timestamp. */
  time(seconds: number): unknown
}

const json: Format = {
  parse: (body) => JSON.parse(body.toString()),
  write: JSON.stringify,
  time: (seconds) => seconds,
}

/** That of the AWS SDK. */
const sdkCbor: Format = {
  parse: cbor.deserialize,
  write: cbor.serialize,
  time: (seconds) => dateToTag(new Date(seconds * 1000)),
}

/** The least that answers: `node:http`, and functions that read and write the format. */
export function bareServer(scenario: Scenario): Server {
  const { parse, write, time } = scenario.protocol === "rpcv2Cbor" ? sdkCbor : json
  const output = outputOf(scenario, time)
  const type = scenario.headers["content-type"]
  return createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on("data", (chunk) => chunks.push(chunk))
    incoming.on("end", () => {
      const input = parse(Buffer.concat(chunks))
      const body = write(input === undefined ? undefined : output)
      outgoing.writeHead(200, { "content-type": type, "content-length": Buffer.byteLength(body) })
      outgoing.end(body)
    })
  })
}
