import { type Answer, errorNamesOf, type Operation } from "./document/operations.ts"
import { partsOf } from "./document/schema.ts"
import { isJsonObject, property } from "./json.ts"
import type { Protocol } from "./protocols/protocol.ts"
import { errorHeader, protocolReply, type Reply, reply } from "./reply.ts"
import { describeViolations, mostTold, type Violation } from "./violations.ts"

/** Names of errors that are about the request itself, the most fitting first. */
const fittingNames = [/^ValidationException$/, /^(validation|invalid(parameter|request|input|argument)|badrequest)/i]

/**
 * The contract's own error for an invalid request, with the reason as its message. The document states no rule for
 * which error that is, so its name tells; where errors have no names, it is the first of status 400. Another error
 * would mislead, so Smithy's own stands in.
 */
export function invalidReply(
  document: unknown,
  protocol: Protocol,
  { answers }: Operation,
  violations: readonly Violation[],
): Reply {
  const message = describeViolations(violations)
  const errors = answers
    .filter(({ status }) => status >= 400 && status < 500)
    .flatMap((answer) => errorNamesOf(answer).map((name) => ({ answer, name })))
  const fitting = fittingNames.flatMap((pattern) => errors.find(({ name }) => pattern.test(name)) ?? [])[0]
  const answer = fitting?.answer ?? answers.find((one) => one.status === 400 && errorNamesOf(one).length === 0)
  if (!answer) return { ...protocolReply(protocol, 400, "ValidationException", message), reason: message }
  const name = fitting?.name
  const example = answer.content?.examples.find(({ key }) => key === name)
  const body = withReason(document, answer, example?.value ?? {}, message, violations)
  const { status, content } = answer
  return { ...reply(document, { status, content, headers: errorHeader(answer, name), body }), reason: message }
}

/** Puts the reason where the error has a place for it: its message, and the list of fields of Smithy's own error. */
function withReason(
  document: unknown,
  { content }: Answer,
  value: unknown,
  message: string,
  violations: readonly Violation[],
): unknown {
  if (!isJsonObject(value)) return value
  const type = value.__type
  const variants = partsOf(document, content?.schema)
  const schema = variants.find((part) => type === property(property(part.properties, "__type"), "const")) ?? variants[0]
  const members = Object.keys({ ...value, ...(isJsonObject(schema?.properties) ? schema.properties : {}) })
  const messageMember = members.find((name) => name.toLowerCase() === "message")
  return {
    ...value,
    ...(messageMember === undefined ? {} : { [messageMember]: message }),
    ...(members.includes("fieldList")
      ? {
          fieldList: violations
            .slice(0, mostTold)
            .map(({ place, reason }) => ({ path: place, message: `Member ${reason}` })),
        }
      : {}),
  }
}
