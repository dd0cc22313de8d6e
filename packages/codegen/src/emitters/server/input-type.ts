import { hasTrait, type MemberShape, type Model, type OperationShape, targetOf } from "@smithwright/smithy"
import { propertyKey, stringLiteral } from "../../framework/literal.ts"
import { type Code, code } from "../../framework/source-file.ts"

/** What a handler gets where the contract's type says more: a stream is always there, and bytes are a web stream. */
export interface InputStream {
  readonly member: MemberShape
  readonly isEvents: boolean
}

/** The stream of an operation's input; undefined when it has none. */
export function inputStream(model: Model, operation: OperationShape): InputStream | undefined {
  const input = model.shapes.get(operation.input)
  if (input?.type !== "structure") return undefined
  const member = [...input.members.values()].find((one) => hasTrait(targetOf(model, one), "streaming"))
  return member && { member, isEvents: targetOf(model, member).type === "union" }
}

/** The type of a handler's input, made of the contract's. */
export function inputType(contractType: Code, stream: InputStream | undefined): Code {
  if (!stream) return contractType
  const { member, isEvents } = stream
  const name = stringLiteral(member.name)
  const type = isEvents ? code`NonNullable<${contractType}[${name}]>` : "ReadableStream<Uint8Array>"
  return code`Omit<${contractType}, ${name}> & { ${propertyKey(member.name)}: ${type} }`
}
