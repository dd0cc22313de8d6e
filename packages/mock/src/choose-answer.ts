import { isDeepStrictEqual } from "node:util"
import type { Answer, Example, Operation } from "./document/operations.ts"
import type { Input } from "./input.ts"
import { property } from "./json.ts"
import { invalid, type Preferences } from "./preferences.ts"

/** What to answer: an example, or made-up values. */
export interface Choice {
  readonly answer: Answer
  readonly example: Example | undefined
  /** The error to name, where the answer is one of several. */
  readonly errorName: string | undefined
}

/**
 * Chooses the answer that was asked for; else that whose request example equals the input; else the first success.
 *
 * @throws ProtocolError when what was asked for does not exist
 */
export function chooseAnswer(operation: Operation, preferences: Preferences, input: Input): Choice {
  const { code, example, isDynamic } = preferences
  if (example !== undefined) return named(operation, code, example)
  if (code !== undefined) {
    const answer = operation.answers.find(({ status }) => status === code)
    if (!answer) throw invalid(`The mock has no status ${code} for ${operation.name}. ${whatExists(operation)}`)
    return firstOf(answer, isDynamic)
  }
  const success = operation.answers.find(({ status }) => status >= 200 && status < 300) ?? operation.answers[0]
  if (!success) throw new TypeError(`${operation.name} has no answer`)
  return (isDynamic ? undefined : matching(operation, input)) ?? firstOf(success, isDynamic)
}

function firstOf(answer: Answer, isDynamic: boolean): Choice {
  return choice(answer, isDynamic ? undefined : answer.content?.examples[0])
}

function choice(answer: Answer, example: Example | undefined, name = example?.key): Choice {
  return { answer, example, errorName: name !== undefined && answer.errorNames.includes(name) ? name : undefined }
}

function named(operation: Operation, code: number | undefined, name: string): Choice {
  const answers = operation.answers.filter(({ status }) => code === undefined || status === code)
  for (const answer of answers) {
    const example = answer.content?.examples.find(({ key }) => key === name)
    if (example) return choice(answer, example)
  }
  const answer = answers.find(({ errorNames }) => errorNames.includes(name))
  if (answer) return choice(answer, answer.content?.examples[0], name)
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
        if (example) return choice(answer, example)
      }
    }
  }
  return undefined
}

function requestExamples({ request, parameters }: Operation): Example[] {
  const all = [...(request?.examples ?? []), ...parameters.flatMap(({ examples }) => examples)]
  return [...new Map(all.map((example) => [example.key, example])).values()]
}

function equalsExample({ request, parameters }: Operation, key: string, input: Input): boolean {
  const valueIn = (examples: readonly Example[] = []) => examples.find((example) => example.key === key)?.value
  return (
    isDeepStrictEqual(input.body ?? {}, valueIn(request?.examples) ?? {}) &&
    parameters.every(({ name, place, schema, examples }) => {
      // Such as X-Amz-Target, which only says what the operation is.
      if (property(schema, "const") !== undefined) return true
      const expected = valueIn(examples)
      const texts = expected === undefined ? [] : [expected].flat().map(String)
      return isDeepStrictEqual(input[place].get(name) ?? [], texts)
    })
  )
}
