import type { Choice } from "./choose-answer.ts"
import type { Operation } from "./document/operations.ts"
import type { Engine } from "./engine.ts"
import { isJsonObject } from "./json.ts"
import { ProtocolError } from "./protocol-error.ts"
import { type AnswerValue, madeUpValue } from "./reply.ts"
import { type Diagnostic, describeBroken, violationsOf } from "./violations.ts"

/**
 * Makes up an answer that keeps the contract: the same one from the same seed.
 *
 * @throws ProtocolError 500 when that fails
 */
export type MakeUp = (operation: Operation, choice: Choice, seed: string | undefined) => Promise<AnswerValue>

/** How often what breaks the contract is taken out of one answer. */
const mostMends = 50

/** An answer without a seed is made up once for each operation, since it is the same each time. */
export function createMakeUp(document: object, engine: Engine): MakeUp {
  const known = new Map<string, Promise<AnswerValue>>()
  return (operation, choice, seed) => {
    if (seed !== undefined) return makeUp(document, engine, operation, choice, seed)
    const key = JSON.stringify([operation.name, choice.answer.status, choice.errorName])
    const value = known.get(key) ?? makeUp(document, engine, operation, choice, operation.name)
    known.set(key, value)
    return value
  }
}

async function makeUp(
  document: object,
  engine: Engine,
  operation: Operation,
  choice: Choice,
  seed: string,
): Promise<AnswerValue> {
  let problem = ""
  // Random values fail for some schemas, and for others only now and then. Plain ones are the last resort.
  for (const attempt of [seed, `${seed} 2`, `${seed} 3`, undefined]) {
    try {
      const made = await engine.makeUp(operation, choice.answer.status, attempt)
      return await mended(engine, operation, madeUpValue(document, choice, made))
    } catch (error) {
      problem ||= error instanceof Error ? error.message : String(error)
    }
  }
  const message = `The mock could not make up an answer of ${operation.name} that keeps the contract: ${problem}`
  throw new ProtocolError(500, "InternalFailure", message)
}

/** Takes out of an answer what breaks the contract, and what cannot be without it. */
async function mended(engine: Engine, operation: Operation, value: AnswerValue): Promise<AnswerValue> {
  let { body } = value
  let diagnostics: readonly Diagnostic[] = []
  for (let mends = 0; mends <= mostMends; mends++) {
    diagnostics = await engine.checkAnswer(operation, { ...value, body })
    const [first] = diagnostics
    if (!first) return { ...value, body }
    const [place, ...path] = first.path ?? []
    if (place !== "body" || path.length === 0) break
    body = without(body, path.map(plainStep))
  }
  throw new Error(describeBroken(violationsOf(diagnostics, (_place, name) => name)))
}

function without(value: unknown, [step = "", ...rest]: readonly string[]): unknown {
  const keep = ([key]: [string, unknown]): boolean => rest.length > 0 || key !== step
  const inside = ([key, entry]: [string, unknown]): [string, unknown] => [
    key,
    key === step && rest.length > 0 ? without(entry, rest) : entry,
  ]
  if (Array.isArray(value))
    return Object.entries(value)
      .filter(keep)
      .map(inside)
      .map(([, entry]) => entry)
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).filter(keep).map(inside)) : value
}

/** A step of a JSON pointer (RFC 6901) as the key it stands for. */
function plainStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~")
}
