import type { IncomingMessage } from "node:http"
import type { Behaviour } from "./behaviour.ts"
import { type Choice, chooseAnswer } from "./choose-answer.ts"
import type { Example, Operation } from "./document/operations.ts"
import { endPages } from "./end-pages.ts"
import type { Engine } from "./engine.ts"
import { chooseFault, isFault } from "./faults.ts"
import type { Input } from "./input.ts"
import { invalidReply } from "./invalid-reply.ts"
import type { MakeUp } from "./make-up.ts"
import { parameterViolations } from "./parameter-violations.ts"
import { unreadable } from "./parse-body.ts"
import type { Preferences } from "./preferences.ts"
import { ProtocolError } from "./protocol-error.ts"
import type { Protocol, Route } from "./protocols/protocol.ts"
import { readInput } from "./read-input.ts"
import { type AnswerValue, exampleValue, protocolReply, type Reply, reply, unreadableReply } from "./reply.ts"
import { describeBroken, type Violation, violationsOf } from "./violations.ts"

/** What answers are made of. */
export interface Answerer {
  readonly document: object
  readonly protocol: Protocol
  readonly engine: Engine
  readonly makeUp: MakeUp
  readonly behaviour: Behaviour
}

/**
 * Answers a request whose operation is known.
 *
 * @param nth which request it is, counted from 1: chance depends on it
 * @throws ProtocolError for what no document describes
 */
export async function answerRequest(
  answerer: Answerer,
  route: Route,
  request: IncomingMessage,
  query: string,
  preferences: Preferences,
  nth: number,
): Promise<Reply> {
  const { document, protocol, behaviour } = answerer
  const { operation } = route
  const input = await readInput(document, route, request, queryOf(query))
  const isDynamic = preferences.isDynamic ?? behaviour.isDynamic
  const choice = chooseAnswer(operation, preferences, isDynamic, input)
  const violations = await violationsIn(answerer.engine, operation, input)
  if (violations.length > 0)
    return unreadableReply(protocol, violations) ?? invalidReply(document, protocol, operation, violations)
  const seed = isDynamic ? `${behaviour.seed} ${nth}` : undefined
  const isFree = preferences.code === undefined && preferences.example === undefined
  if (isFree && isFault(behaviour, nth)) return faultReply(answerer, operation, seed, nth)
  const value = await answerValue(answerer, operation, choice, seed)
  const body = endPages(document, operation, value.content?.schema, input, value.body, isDynamic)
  return reply(document, { ...value, body })
}

async function violationsIn(engine: Engine, operation: Operation, input: Input): Promise<Violation[]> {
  const own = parameterViolations(operation, input)
  const diagnostics = await engine.check(operation, input)
  const found = violationsOf(diagnostics, (place, name) => parameterName(operation, place, name))
  return [...own, ...found.filter(({ place }) => own.every((one) => one.place !== place))]
}

async function faultReply(
  answerer: Answerer,
  operation: Operation,
  seed: string | undefined,
  nth: number,
): Promise<Reply> {
  const reason = "a simulated fault, by the fault rate"
  const fault = chooseFault(answerer.behaviour, operation, nth)
  if (!fault) return { ...protocolReply(answerer.protocol, 500, "InternalFailure", "A simulated fault"), reason }
  return { ...reply(answerer.document, await answerValue(answerer, operation, fault, seed)), reason }
}

/** The first example that keeps the contract, or else made-up values. */
async function answerValue(
  { engine, makeUp }: Answerer,
  operation: Operation,
  choice: Choice,
  seed: string | undefined,
): Promise<AnswerValue> {
  for (const example of choice.examples) {
    const value = exampleValue(choice, example)
    const problem = await problemOf(engine, operation, example, value)
    if (problem === undefined) return value
    if (choice.reason === undefined) continue
    const message = `The example ${JSON.stringify(example.key)}, which ${choice.reason}, breaks the contract: ${problem}`
    throw new ProtocolError(500, "InternalFailure", message)
  }
  return makeUp(operation, choice, seed)
}

const known = new WeakMap<Example, Promise<string | undefined>>()

/** What is wrong with an example, looked at once. */
function problemOf(
  engine: Engine,
  operation: Operation,
  example: Example,
  value: AnswerValue,
): Promise<string | undefined> {
  const found = known.get(example) ?? findProblem(engine, operation, value)
  known.set(example, found)
  return found
}

async function findProblem(engine: Engine, operation: Operation, value: AnswerValue): Promise<string | undefined> {
  const diagnostics = await engine.checkAnswer(operation, value)
  return diagnostics.length === 0 ? undefined : describeBroken(violationsOf(diagnostics, (_place, name) => name))
}

/** Refuses what `URLSearchParams` would pass on as it is. */
function queryOf(text: string): URLSearchParams {
  try {
    decodeURIComponent(text)
  } catch {
    throw unreadable(`The query has a percent sign that begins no character: ${text}`)
  }
  return new URLSearchParams(text)
}

function parameterName({ parameters }: Operation, place: string, name: string): string {
  const fitting = parameters.find((one) => one.place === place && one.name.toLowerCase().replace(/\+$/, "") === name)
  return fitting?.name ?? name
}
