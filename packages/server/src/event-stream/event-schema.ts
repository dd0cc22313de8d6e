import { type MemberRef, type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"

/** The place of each member of an event: headers, the payload, or the document that all others are. */
export interface EventBindings {
  readonly id: string
  readonly isError: boolean
  readonly headers: readonly EventMember[]
  readonly payload: EventMember | undefined
  readonly body: readonly MemberRef[]
  /** Whether the payload is a document. One of a structure without any members is empty. */
  readonly hasDocument: boolean
}

export interface EventMember {
  readonly member: MemberRef
  readonly schema: ResolvedSchema
}

/** Whether a schema is that of an event stream. */
export function isEventStream({ kind, traits }: ResolvedSchema): boolean {
  return kind === "union" && traits.streaming !== undefined
}

/** The member of an input or output that is its event stream. */
export function eventStreamOf(ref: unknown): MemberRef | undefined {
  const schema = resolveSchema(ref)
  if (schema.kind !== "structure") return undefined
  return schema.members.find((member) => isEventStream(resolveSchema(member.schema)))
}

/** Sorts the members of an event. Throws `TypeError` when it is no structure: the contract's code is broken then. */
export function eventBindings({ name, schema: ref }: MemberRef): EventBindings {
  const schema = resolveSchema(ref)
  if (schema.kind === "unit")
    return { id: name, isError: false, headers: [], payload: undefined, body: [], hasDocument: true }
  if (schema.kind !== "structure") throw new TypeError(`the event ${name} is no structure`)
  const members = schema.members.map((member) => ({ member, schema: resolveSchema(member.schema) }))
  const headers = members.filter(({ schema: { traits } }) => traits.eventHeader !== undefined)
  const payload = members.find(({ schema: { traits } }) => traits.eventPayload !== undefined)
  const body = members.filter((one) => one !== payload && !headers.includes(one)).map(({ member }) => member)
  return {
    id: schema.id,
    isError: schema.traits.error !== undefined,
    headers,
    payload,
    body,
    hasDocument: body.length > 0 || members.length === 0,
  }
}

/** The names of the headers that all events have. */
export const eventHeaders = {
  messageType: ":message-type",
  eventType: ":event-type",
  exceptionType: ":exception-type",
  contentType: ":content-type",
  errorCode: ":error-code",
  errorMessage: ":error-message",
} as const
