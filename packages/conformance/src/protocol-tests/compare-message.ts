import { compareBody } from "./compare-body.ts"
import type { MessageTest, ResponseMessage } from "./test-data.ts"
import { type Answer, bodyBytes } from "./wire.ts"

/** How an answer is not the expected one, in words; undefined when it is. */
export function compareAnswer(answer: Answer, expected: ResponseMessage, isBase64: boolean): string | undefined {
  if (answer.status !== expected.code) {
    return `the status is ${answer.status} instead of ${expected.code}: ${Buffer.from(answer.body).toString()}`
  }
  return compareHeaders(answer.headers, expected) ?? compareBodyOf(answer.body, expected, isBase64)
}

export function compareHeaders(actual: ReadonlyMap<string, string>, expected: MessageTest): string | undefined {
  for (const [name, value] of expected.headers) {
    if (actual.get(name) !== value) return `the header ${name} is ${actual.get(name)} instead of ${value}`
  }
  const forbidden = expected.forbidHeaders.find((name) => actual.has(name.toLowerCase()))
  if (forbidden !== undefined) return `the header ${forbidden} is there`
  const missing = expected.requireHeaders.find((name) => !actual.has(name.toLowerCase()))
  return missing === undefined ? undefined : `the header ${missing} is missing`
}

export function compareBodyOf(actual: Uint8Array, expected: MessageTest, isBase64: boolean): string | undefined {
  if (expected.body === undefined) return undefined
  return compareBody(actual, bodyBytes(expected, isBase64), expected.bodyMediaType)
}
