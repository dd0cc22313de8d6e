import type { Operation } from "../document/operations.ts"
import { awsJson } from "./aws-json.ts"
import type { Protocol } from "./protocol.ts"
import { restJson } from "./rest-json.ts"

/** The protocol of a document: its media types tell. */
export function protocolOf(operations: readonly Operation[]): Protocol {
  const mediaType = awsJsonType(operations)
  return mediaType === undefined ? restJson(operations) : awsJson(operations, mediaType)
}

/** The media type of AWS's JSON protocols that some operation has, or undefined. */
export function awsJsonType(operations: readonly Operation[]): string | undefined {
  const types = operations.flatMap(({ request, answers }) => [request, ...answers.map(({ content }) => content)])
  return types.map((content) => content?.mediaType ?? "").find((type) => /^application\/x-amz-json-1\.\d$/.test(type))
}
