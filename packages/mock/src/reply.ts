import { writeCbor } from "./cbor.ts"
import type { Choice } from "./choose-answer.ts"
import type { Answer, Content, Example } from "./document/operations.ts"
import type { MadeUp } from "./engine.ts"
import { isJsonObject, printExactly } from "./json.ts"
import { keepKnownMembers } from "./known-members.ts"
import { isCbor, isJson, isText } from "./media-type.ts"
import { unreadable } from "./parse-body.ts"
import type { ProtocolError } from "./protocol-error.ts"
import type { Protocol } from "./protocols/protocol.ts"
import { describeBroken, type Violation } from "./violations.ts"

/** An answer ready to be sent. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | undefined
  /** Why the request was refused. */
  readonly reason?: string
}

/** An answer before it is written. */
export interface AnswerValue {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Undefined for an answer without content. */
  readonly content: Content | undefined
  readonly body: unknown
}

/** An example as the answer. */
export function exampleValue({ answer, errorName }: Choice, example: Example): AnswerValue {
  const headers = { ...headersOfExample(answer, example.key), ...errorHeader(answer, errorName) }
  return { status: answer.status, headers, content: answer.content, body: example.value }
}

/** Made-up values as the answer. Prism makes up members too, which no schema knows. */
export function madeUpValue(document: unknown, { answer, errorName }: Choice, made: MadeUp): AnswerValue {
  const { status, content } = answer
  const body = keepKnownMembers(document, content?.schema, made.body)
  return { status, headers: { ...made.headers, ...errorHeader(answer, errorName) }, content, body }
}

/** The header that tells which error it is: the one of that name, or else the answer's first. */
export function errorHeader({ errorNames }: Answer, name: string | undefined): Record<string, string> {
  const error = name !== undefined && errorNames.includes(name) ? name : errorNames[0]
  return error === undefined ? {} : { "x-amzn-errortype": error }
}

/** The protocol's answer to a request that breaks it. */
export function errorReply(protocol: Protocol, { status, name, message, headers }: ProtocolError): Reply {
  const form = protocolReply(protocol, status, name, message)
  return { ...form, headers: { ...form.headers, ...headers }, reason: `${name}: ${message}` }
}

/** The answer to values that cannot be read at all; undefined when all can. */
export function unreadableReply(protocol: Protocol, violations: readonly Violation[]): Reply | undefined {
  const broken = violations.filter(({ isUnreadable }) => isUnreadable)
  return broken.length === 0 ? undefined : errorReply(protocol, unreadable(describeBroken(broken)))
}

/** An error that no document describes, in the form of the protocol. */
export function protocolReply(protocol: Protocol, status: number, name: string, message: string): Reply {
  const { headers, body } = protocol.error(name, message)
  const { mediaType } = protocol
  return { status, headers: { ...headers, "content-type": mediaType }, body: write(undefined, mediaType, {}, body) }
}

/** An answer of the document, written. */
export function reply(document: unknown, { status, headers, content, body }: AnswerValue): Reply {
  if (!content || body === undefined) return { status, headers, body: undefined }
  const { mediaType, schema } = content
  return {
    status,
    headers: { ...headers, "content-type": mediaType },
    body: write(document, mediaType, schema, body),
  }
}

function write(document: unknown, mediaType: string, schema: unknown, value: unknown): string | Uint8Array {
  if (isJson(mediaType)) return writeJson(value)
  if (isCbor(mediaType)) return writeCbor(document, schema, value)
  return isText(mediaType) ? String(value) : Buffer.from(String(value), "base64")
}

const knownTexts = new WeakMap<object, string>()

/** Examples are written again and again. */
function writeJson(value: unknown): string {
  if (!isJsonObject(value)) return printExactly(value)
  const known = knownTexts.get(value)
  if (known !== undefined) return known
  const text = printExactly(value)
  knownTexts.set(value, text)
  return text
}

function headersOfExample({ headers }: Answer, key: string): Record<string, string> {
  return Object.fromEntries(
    [...headers].flatMap(([name, examples]) => {
      const example = examples.find((one) => one.key === key)
      return example ? [[name, String(example.value)]] : []
    }),
  )
}
