import type { Behaviour } from "./behaviour.ts"
import { type Choice, errorChoice } from "./choose-answer.ts"
import { errorNamesOf, type Operation } from "./document/operations.ts"
import { numberOf, pick } from "./random.ts"

/** Whether chance wants the nth request to fail. */
export function isFault({ seed, faultRate }: Behaviour, nth: number): boolean {
  return faultRate > 0 && numberOf(`${seed} fault ${nth}`) < faultRate
}

/** The error of the contract that the nth request fails with; undefined when the operation has none. */
export function chooseFault({ seed, faults }: Behaviour, { answers }: Operation, nth: number): Choice | undefined {
  const least = faults === "all" ? 400 : 500
  const errors = answers
    .filter(({ status }) => status >= least)
    .flatMap((answer) => errorNamesOf(answer).map((name) => errorChoice(answer, name)))
  return pick(errors, `${seed} error ${nth}`)
}
