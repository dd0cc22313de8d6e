import { EventStreamSerde, eventStreamSerdeProvider } from "@smithy/core/event-streams"
import type { NormalizedSchema, TypeRegistry } from "@smithy/core/schema"
import { fromUtf8, toUtf8 } from "@smithy/core/serde"
import type { Codec, EventStreamMarshaller, HttpResponse } from "@smithy/types"
import { readEvents } from "./read-events.ts"
import { writeEvents } from "./write-events.ts"

/** How a protocol writes the bodies of messages. */
export interface EventFormat {
  readonly codec: Codec<string | Uint8Array, string | Uint8Array>
  readonly mediaType: string
}

interface Sink {
  readonly eventStream: AsyncIterable<unknown>
  readonly requestSchema: NormalizedSchema
  readonly initialRequest?: object
}

interface Source {
  readonly response: HttpResponse
  readonly responseSchema: NormalizedSchema
  readonly initialResponseContainer?: object
}

/**
 * Reads and writes the events of a protocol as contracts have them. What the AWS SDK has for that loses the members of
 * an event that are beside its headers, changes the events that it is given, knows no exact numbers, and keeps an
 * answer open that nobody reads any more.
 */
export class EventSerde extends EventStreamSerde {
  readonly #format: EventFormat
  readonly #errors: TypeRegistry
  readonly #marshaller: EventStreamMarshaller

  constructor(format: EventFormat, errors: TypeRegistry) {
    const marshaller = eventStreamSerdeProvider({ utf8Encoder: toUtf8, utf8Decoder: fromUtf8 })
    const [serializer, deserializer] = [format.codec.createSerializer(), format.codec.createDeserializer()]
    super({ marshaller, serializer, deserializer, defaultContentType: format.mediaType })
    this.#format = format
    this.#errors = errors
    this.#marshaller = marshaller
  }

  override async serializeEventStream({ eventStream, requestSchema, initialRequest }: Sink) {
    const messages = writeEvents(eventStream, requestSchema, initialRequest, this.#format)
    return this.#marshaller.serialize(messages, (message) => message)
  }

  override deserializeEventStream({ response, responseSchema, initialResponseContainer }: Source) {
    const stream = { response, schema: responseSchema, format: this.#format, errors: this.#errors }
    return readEvents(stream, initialResponseContainer)
  }
}
