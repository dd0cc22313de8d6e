import type { Operation } from "../document/operations.ts"
import { property, textOf } from "../json.ts"
import { awsJson } from "./aws-json.ts"
import type { Protocol } from "./protocol.ts"
import { restJson } from "./rest-json.ts"
import { rpcV2 } from "./rpc-v2.ts"

/** The protocol of a document: its media types tell, and the headers that its requests may have. */
export function protocolOf(operations: readonly Operation[]): Protocol {
  const mediaType = awsJsonType(operations)
  if (mediaType !== undefined) return awsJson(operations, mediaType)
  const format = rpcV2Format(operations)
  return format === undefined ? restJson(operations) : rpcV2(operations, format)
}

/** The media type of AWS's JSON protocols that some operation has, or undefined. */
export function awsJsonType(operations: readonly Operation[]): string | undefined {
  const types = operations.flatMap(({ request, answers }) => [request, ...answers.map(({ content }) => content)])
  return types.map((content) => content?.mediaType ?? "").find((type) => /^application\/x-amz-json-1\.\d$/.test(type))
}

function rpcV2Format(operations: readonly Operation[]): "cbor" | "json" | undefined {
  for (const { parameters } of operations) {
    const header = parameters.find(({ name, place }) => place === "header" && name.toLowerCase() === "smithy-protocol")
    const format = /^rpc-v2-(cbor|json)$/.exec(textOf(property(header?.schema, "const")) ?? "")?.[1]
    if (format === "cbor" || format === "json") return format
  }
  return undefined
}
