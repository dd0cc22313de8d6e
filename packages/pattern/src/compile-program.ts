import type { Assertion, CharacterTest, PatternNode } from "./tree.ts"

/** A step of a nondeterministic automaton. Steps are numbered; `next` and `other` are numbers of steps. */
export type Step =
  | { readonly kind: "character"; readonly test: CharacterTest; readonly next: number }
  | { readonly kind: "assertion"; readonly assertion: Assertion; readonly next: number }
  | { readonly kind: "lookahead"; readonly program: Program; readonly negative: boolean; readonly next: number }
  | { readonly kind: "fork"; readonly next: number; readonly other: number }
  | { readonly kind: "match" }

export interface Program {
  readonly steps: readonly Step[]
  readonly start: number
}

const maximumSteps = 20_000

/** Compiles a tree by Thompson's construction. Undefined when its repetitions, written out, are too many. */
export function compileProgram(tree: PatternNode): Program | undefined {
  try {
    return compileSteps(tree, { left: maximumSteps })
  } catch (error) {
    if (error instanceof TooManySteps) return undefined
    throw error
  }
}

function compileSteps(tree: PatternNode, budget: { left: number }): Program {
  const steps: Step[] = [{ kind: "match" }]

  const add = (step: Step): number => {
    if (budget.left-- <= 0) throw new TooManySteps()
    return steps.push(step) - 1
  }

  /** Adds the steps of a node that goes on at `next`, and answers with its first one. */
  const compile = (node: PatternNode, next: number): number => {
    switch (node.kind) {
      case "character":
        return add({ kind: "character", test: node.test, next })
      case "assertion":
        return add({ kind: "assertion", assertion: node.assertion, next })
      case "lookahead":
        return add({ kind: "lookahead", program: compileSteps(node.part, budget), negative: node.negative, next })
      case "sequence":
        return node.parts.reduceRight((after, part) => compile(part, after), next)
      case "choice":
        return node.parts
          .map((part) => compile(part, next))
          .reduceRight((other, one) => add({ kind: "fork", next: one, other }))
      case "repetition":
        return compileRepetition(node, next)
    }
  }

  const compileRepetition = ({ part, min, max }: PatternNode & { kind: "repetition" }, next: number): number => {
    let first = next
    if (max === Number.POSITIVE_INFINITY) {
      const loop = add({ kind: "fork", next, other: next })
      steps[loop] = { kind: "fork", next: compile(part, loop), other: next }
      first = loop
    } else {
      for (let count = min; count < max; count++) first = add({ kind: "fork", next: compile(part, first), other: next })
    }
    for (let count = 0; count < min; count++) first = compile(part, first)
    return first
  }

  return { steps, start: compile(tree, 0) }
}

class TooManySteps extends Error {}
