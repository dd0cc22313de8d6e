import { propertyKey, stringLiteral } from "../../framework/literal.ts"
import { type Code, code } from "../../framework/source-file.ts"
import type { StreamMember } from "../../framework/stream-member.ts"

/** A handler's input, made of the contract's type, which says more: a stream is always there, and bytes are a web stream. */
export function inputType(contractType: Code, stream: StreamMember | undefined): Code {
  if (!stream) return contractType
  const { member, isEvents } = stream
  const type = isEvents
    ? code`NonNullable<${contractType}[${stringLiteral(member.name)}]>`
    : "ReadableStream<Uint8Array>"
  return withType(contractType, member.name, type)
}

/** A handler's output: it may generate the bytes of a stream, too. */
export function outputType(contractType: Code, stream: StreamMember | undefined): Code {
  if (!stream || stream.isEvents) return contractType
  const generated = withType(contractType, stream.member.name, "AsyncIterable<string | Uint8Array>")
  return code`${contractType} | (${generated})`
}

function withType(structure: Code, member: string, type: Code): Code {
  return code`Omit<${structure}, ${stringLiteral(member)}> & { ${propertyKey(member)}: ${type} }`
}
