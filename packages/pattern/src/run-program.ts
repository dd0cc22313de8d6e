import type { Program } from "./compile-program.ts"
import type { Assertion } from "./tree.ts"

/**
 * Whether a program matches somewhere in the text. All ways are followed at once, a character at a time, so the work is
 * at most the text's length times the program's, and once more times the text's length where the pattern looks ahead.
 */
export function runProgram(program: Program, characters: readonly string[]): boolean {
  return run(program, characters, 0, false)
}

/** @param fixed whether the match must begin at `from`, not just anywhere after */
function run({ steps, start }: Program, characters: readonly string[], from: number, fixed: boolean): boolean {
  const visited = new Int32Array(steps.length).fill(-1)
  let current: number[] = []

  /** Adds the steps that wait for a character and are reached from `first` without one. True at the end of a match. */
  const follow = (first: number, at: number, waiting: number[]): boolean => {
    const open = [first]
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (visited[index] === at) continue
      visited[index] = at
      const step = steps[index]
      if (step?.kind === "match") return true
      if (step?.kind === "character") waiting.push(index)
      if (step?.kind === "fork") open.push(step.other, step.next)
      if (step?.kind === "lookahead" && run(step.program, characters, at, true) !== step.negative) open.push(step.next)
      if (step?.kind === "assertion" && holds(step.assertion, characters, at)) open.push(step.next)
    }
    return false
  }

  for (let at = from; at <= characters.length; at++) {
    const character = characters[at]
    if ((at === from || !fixed) && follow(start, at, current)) return true
    if (character === undefined || (fixed && current.length === 0)) return false
    const next: number[] = []
    for (const index of current) {
      const step = steps[index]
      if (step?.kind === "character" && step.test(character) && follow(step.next, at + 1, next)) return true
    }
    current = next
  }
  return false
}

function holds(assertion: Assertion, characters: readonly string[], at: number): boolean {
  if (assertion === "start") return at === 0
  if (assertion === "end") return at === characters.length
  const isBoundary = isWord(characters[at - 1]) !== isWord(characters[at])
  return isBoundary === (assertion === "wordBoundary")
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character)
}
