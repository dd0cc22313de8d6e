import type { NormalizedSchema } from "@smithy/core/schema"
import type { Message } from "@smithy/types"
import type { EventFormat } from "./event-serde.ts"
import { OutgoingEvents } from "./outgoing-events.ts"
import { message, writeBody, writeMember } from "./write-member.ts"

/**
 * The messages of a request. When the events fail, the last message says so: to break the request off instead would
 * leave its answer, and the service, waiting.
 *
 * @param schema of the input
 * @param initial the other members of the input, in protocols that have them in the first message
 */
export async function* writeEvents(
  events: AsyncIterable<unknown>,
  schema: NormalizedSchema,
  initial: object | undefined,
  format: EventFormat,
): AsyncGenerator<Message, void, undefined> {
  const union = schema.getMemberSchema(schema.getEventStreamMember())
  if (initial) yield message("initial-request", { bytes: writeBody(schema, initial, format), type: format.mediaType })
  try {
    for await (const event of events) yield writeEvent(event, union, format)
  } catch (error) {
    if (events instanceof OutgoingEvents) events.fail(error)
    yield failure
  }
}

const failure: Message = {
  headers: {
    ":message-type": { type: "string", value: "error" },
    ":error-code": { type: "string", value: "ClientFailure" },
    ":error-message": { type: "string", value: "The client failed" },
  },
  body: new Uint8Array(),
}

function writeEvent(event: unknown, union: NormalizedSchema, format: EventFormat): Message {
  const members = union.getMemberSchemas()
  const given = Object.entries(Object(event)).filter(([, value]) => value !== undefined && value !== null)
  const [[name, value] = [""], ...others] = given
  const member = Object.hasOwn(members, name) ? members[name] : undefined
  if (!member || others.length > 0) {
    throw new TypeError(`An event must have exactly one of the members ${Object.keys(members).join(", ")}`)
  }
  return writeMember(name, member, Object(value), format)
}
