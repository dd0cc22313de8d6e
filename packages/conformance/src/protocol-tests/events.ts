import { isNodeObject, type Node } from "@smithwright/smithy"
import { EventStreamCodec, Int64 } from "@smithy/core/event-streams"
import { compareBody } from "./compare-body.ts"
import type { EventMessageTest } from "./test-data.ts"
import { bodyBytes } from "./wire.ts"

/** An event, with each header as its type and the text of its value. */
export interface WireEvent {
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

// Not our own, which is what the tests are about.
const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes instanceof Uint8Array ? bytes : String(bytes)).toString(),
  (text) => new Uint8Array(Buffer.from(text)),
)

/** The events of a body. Throws when it does not hold whole ones with right checksums. */
export function decodeEvents(body: Uint8Array): readonly WireEvent[] {
  const events: WireEvent[] = []
  for (let offset = 0; offset < body.length; ) {
    const size = new DataView(body.buffer, body.byteOffset).getUint32(offset)
    const { headers, body: payload } = codec.decode(body.slice(offset, offset + size))
    const texts = Object.entries(headers).map(([name, { type, value }]) => [name, `${type} ${textOf(value)}`] as const)
    events.push({ headers: new Map(texts), body: payload })
    offset += size
  }
  return events
}

/** How an event is not the expected one, in words; undefined when it is. */
export function compareEvent(event: WireEvent, expected: EventMessageTest, isBase64: boolean): string | undefined {
  for (const [name, node] of Object.entries(expected.headers)) {
    const [actual, wanted] = [event.headers.get(name), expectedText(node)]
    if (actual !== wanted) return `the event's header ${name} is ${actual} instead of ${wanted}`
  }
  const forbidden = expected.forbidHeaders.find((name) => event.headers.has(name))
  if (forbidden !== undefined) return `the event's header ${forbidden} is there`
  const missing = expected.requireHeaders.find((name) => !event.headers.has(name))
  if (missing !== undefined) return `the event's header ${missing} is missing`
  if (expected.body === undefined) return undefined
  return compareBody(event.body, bodyBytes(expected, isBase64), expected.bodyMediaType)
}

/** The bytes of an event that a client sends: those of the test. */
export function eventBytes({ bytes }: EventMessageTest): Uint8Array {
  if (bytes === undefined) throw new Error("the event has no bytes")
  return new Uint8Array(Buffer.from(bytes, "base64"))
}

/** A header of a test, such as `{ byte: 1 }`, as `WireEvent` has it. */
function expectedText(node: Node): string {
  const [[type, value] = ["", null]] = Object.entries(isNodeObject(node) ? node : {})
  if (type === "blob") return `binary ${value}`
  return type === "timestamp" ? `timestamp ${new Date(String(value)).getTime()}` : `${type} ${value}`
}

function textOf(value: unknown): string {
  if (value instanceof Int64) return String(value.valueOf())
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64")
  return value instanceof Date ? String(value.getTime()) : String(value)
}
