import { isDeepStrictEqual } from "node:util"
import type { Answer, Example, Operation } from "./document/operations.ts"
import type { Input } from "./input.ts"
import { isJsonObject, property } from "./json.ts"
import { invalid, type Preferences } from "./preferences.ts"

/** What to answer. */
export interface Choice {
  readonly answer: Answer
  /** The first of them that keeps the contract is it; if none does, or none is there, values are made up. */
  readonly examples: readonly Example[]
  /** The error to name, where the answer is one of several. */
  readonly errorName: string | undefined
  /** Why it is this one, and no other will do: it was asked for, or it is the example of this very request. */
  readonly reason: "was asked for" | "is the example of this request" | undefined
}

/**
 * Chooses the answer that was asked for; else that whose request example equals the input; else the first success.
 *
 * @throws ProtocolError when what was asked for does not exist
 */
export function chooseAnswer(
  operation: Operation,
  { code, example }: Preferences,
  isDynamic: boolean,
  input: Input,
): Choice {
  if (example !== undefined) return named(operation, code, example)
  if (code !== undefined) {
    const answer = operation.answers.find(({ status }) => status === code)
    if (!answer) throw invalid(`The mock has no status ${code} for ${operation.name}. ${whatExists(operation)}`)
    return anyOf(answer, isDynamic)
  }
  const success = operation.answers.find(({ status }) => status >= 200 && status < 300) ?? operation.answers[0]
  if (!success) throw new TypeError(`${operation.name} has no answer`)
  return (isDynamic ? undefined : matching(operation, input)) ?? anyOf(success, isDynamic)
}

/** An error that an answer names, with its example if it has one. */
export function errorChoice(answer: Answer, name: string | undefined): Choice {
  const examples = answer.content?.examples ?? []
  const own = examples.find(({ key }) => key === name)
  return { answer, examples: own ? [own] : examples, errorName: errorNameOf(answer, name), reason: undefined }
}

function anyOf(answer: Answer, isDynamic: boolean): Choice {
  const examples = isDynamic ? [] : (answer.content?.examples ?? [])
  return { answer, examples, errorName: errorNameOf(answer, examples[0]?.key), reason: undefined }
}

function only(answer: Answer, example: Example, reason: Choice["reason"]): Choice {
  return { answer, examples: [example], errorName: errorNameOf(answer, example.key), reason }
}

function errorNameOf({ errorNames }: Answer, name: string | undefined): string | undefined {
  return name !== undefined && errorNames.includes(name) ? name : undefined
}

function named(operation: Operation, code: number | undefined, name: string): Choice {
  const answers = operation.answers.filter(({ status }) => code === undefined || status === code)
  // An error may be made up, where its example is none.
  const error = answers.find(({ errorNames }) => errorNames.includes(name))
  if (error) return errorChoice(error, name)
  for (const answer of answers) {
    const example = answer.content?.examples.find(({ key }) => key === name)
    if (example) return only(answer, example, "was asked for")
  }
  const place = code === undefined ? "" : ` of status ${code}`
  throw invalid(
    `The mock has no example ${JSON.stringify(name)}${place} for ${operation.name}. ${whatExists(operation)}`,
  )
}

function whatExists({ answers }: Operation): string {
  const lists = answers.map(({ status, content, errorNames }) => {
    const names = new Set([...(content?.examples ?? []).map(({ key }) => key), ...errorNames])
    return names.size === 0
      ? `${status}`
      : `${status} with ${[...names].map((name) => JSON.stringify(name)).join(", ")}`
  })
  return `It has ${lists.join("; ")}.`
}

/** An example of an answer belongs to the request example of the same key or, where errors give keys, same summary. */
function matching(operation: Operation, input: Input): Choice | undefined {
  for (const { key, summary } of requestExamples(operation)) {
    if (!equalsExample(operation, key, input)) continue
    for (const same of [
      (example: Example) => example.key === key,
      (example: Example) => summary !== undefined && example.summary === summary,
    ]) {
      for (const answer of operation.answers) {
        const example = answer.content?.examples.find(same)
        if (example) return only(answer, example, "is the example of this request")
      }
    }
  }
  return undefined
}

function requestExamples({ request, parameters }: Operation): Example[] {
  const all = [...(request?.examples ?? []), ...parameters.flatMap(({ examples }) => examples)]
  return [...new Map(all.map((example) => [example.key, example])).values()]
}

/** Whether the input is what the request's example of that key says. */
function equalsExample({ request, parameters }: Operation, key: string, input: Input): boolean {
  const valueIn = (examples: readonly Example[] = []) => examples.find((example) => example.key === key)?.value
  return (
    equals(valueIn(request?.examples) ?? {}, input.body ?? {}) &&
    parameters.every(({ name, place, schema, examples }) => {
      // Such as X-Amz-Target, which only says what the operation is.
      if (property(schema, "const") !== undefined) return true
      const expected = valueIn(examples)
      const texts = expected === undefined ? [] : [expected].flat().map(String)
      const given = input[place].get(name) ?? []
      return isDeepStrictEqual(texts, given) || (expected === undefined && isFilledIn(name, given[0]))
    })
  )
}

function equals(expected: unknown, given: unknown): boolean {
  if (!isJsonObject(expected) || !isJsonObject(given)) return isDeepStrictEqual(expected, given)
  const stated = Object.entries(given).filter(
    ([name, value]) => Object.hasOwn(expected, name) || !isFilledIn(name, value),
  )
  return isDeepStrictEqual(expected, Object.fromEntries(stated))
}

/** Clients fill in idempotency tokens, which no example states. */
function isFilledIn(name: string, value: unknown): boolean {
  return /token$/i.test(name) && typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}
