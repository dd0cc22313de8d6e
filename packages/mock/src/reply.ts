import type { Choice } from "./choose-answer.ts"
import type { Answer, Example } from "./document/operations.ts"
import { endPages } from "./end-pages.ts"
import type { MadeUp } from "./engine.ts"
import type { Input } from "./input.ts"
import { printExactly } from "./json.ts"
import { keepKnownMembers } from "./known-members.ts"
import { isJson, isText } from "./media-type.ts"
import { unreadable } from "./parse-body.ts"
import type { ProtocolError } from "./protocol-error.ts"
import type { Protocol } from "./protocols/protocol.ts"
import { describeUnreadable, type Violation } from "./violations.ts"

/** An answer ready to be sent. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | undefined
  /** Why the request was refused. */
  readonly reason?: string
}

/** An example as the answer. */
export function exampleReply(document: unknown, { answer, errorName }: Choice, example: Example, input: Input): Reply {
  const body = endPages(document, answer.content?.schema, input, example.value)
  return reply(answer, { ...headersOfExample(answer, example.key), ...errorHeader(answer, errorName) }, body)
}

/** Made-up values as the answer. Prism makes up members too, which no schema knows. */
export function madeUpReply(document: unknown, { answer, errorName }: Choice, made: MadeUp, input: Input): Reply {
  const schema = answer.content?.schema
  const body = endPages(document, schema, input, keepKnownMembers(document, schema, made.body))
  return reply(answer, { ...made.headers, ...errorHeader(answer, errorName) }, body)
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
  return broken.length === 0 ? undefined : errorReply(protocol, unreadable(describeUnreadable(broken)))
}

/** An error that no document describes, in the form of the protocol. */
export function protocolReply(protocol: Protocol, status: number, name: string, message: string): Reply {
  const { headers, body } = protocol.error(name, message)
  return {
    status,
    headers: { ...headers, "content-type": protocol.mediaType },
    body: printExactly(body),
  }
}

/** An answer of the document with these headers and this body. */
export function reply({ status, content }: Answer, headers: Readonly<Record<string, string>>, value: unknown): Reply {
  if (!content || value === undefined) return { status, headers, body: undefined }
  return { status, headers: { ...headers, "content-type": content.mediaType }, body: write(content.mediaType, value) }
}

function write(mediaType: string, value: unknown): string | Buffer {
  if (isJson(mediaType)) return printExactly(value)
  return isText(mediaType) ? String(value) : Buffer.from(String(value), "base64")
}

function headersOfExample({ headers }: Answer, key: string): Record<string, string> {
  return Object.fromEntries(
    [...headers].flatMap(([name, examples]) => {
      const example = examples.find((one) => one.key === key)
      return example ? [[name, String(example.value)]] : []
    }),
  )
}
