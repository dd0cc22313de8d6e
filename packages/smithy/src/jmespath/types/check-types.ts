import { suggest } from "../../diagnostic/suggest.ts"
import { Effort } from "../effort.ts"
import type { ExpressionTree } from "../tree.ts"
import { checkFunction } from "./check-function.ts"
import { compareSamples } from "./compare-samples.ts"
import {
  anySample,
  isTruthySample,
  listSample,
  nullSample,
  objectSample,
  type Sample,
  sampleOfType,
  sampleOfValue,
} from "./sample.ts"

/** What is wrong with an expression, whatever the data: errors make it fail, other problems make it useless. */
export interface TypeProblem {
  readonly severity: "ERROR" | "DANGER" | "WARNING"
  readonly message: string
  /** Offset in the expression's text. */
  readonly start: number
}

export interface TypeCheck {
  readonly result: Sample
  readonly problems: readonly TypeProblem[]
}

/** What the checks of the parts of an expression share. */
export interface Checker {
  readonly effort: Effort
  readonly report: (severity: TypeProblem["severity"], message: string, start: number) => void
}

/**
 * Tries an expression on a sample of what it will be applied to, and says what cannot work: fields that do not exist,
 * comparisons and functions of values that they are not for. Throws `JmespathError` when that takes too many steps.
 */
export function checkTypes(expression: ExpressionTree, sample: Sample): TypeCheck {
  const problems = new Map<string, TypeProblem>()
  const checker: Checker = {
    effort: new Effort(),
    // A projection tries its expression on several items, and may meet the same problem in each.
    report: (severity, message, start) => problems.set(`${start} ${message}`, { severity, message, start }),
  }
  const result = check(expression, sample, checker)
  return { result, problems: [...problems.values()].sort((a, b) => a.start - b.start) }
}

function check(tree: ExpressionTree, current: Sample, checker: Checker): Sample {
  checker.effort.spend(1, tree.start)
  switch (tree.kind) {
    case "current":
      return current
    case "literal":
      return sampleOfValue(tree.value)
    case "field":
      return checkField(tree.name, tree.start, current, checker)
    case "index":
      if (current.type === "array") return current.items.at(tree.index) ?? nullSample
      demand(current, `An index, [${tree.index}],`, tree.start, checker)
      return anySample
    case "slice":
      if (current.type === "array") return current
      demand(current, "A slice", tree.start, checker)
      return listSample
    case "list":
      return { type: "array", items: tree.items.map((item) => check(item, current, checker)) }
    case "hash":
      return objectSample(tree.entries.map(({ key, value }) => [key, check(value, current, checker)] as const))
    case "not":
      return { type: "boolean", value: !isTruthySample(check(tree.operand, current, checker)) }
    case "and":
    case "or": {
      const left = check(tree.left, current, checker)
      const right = check(tree.right, current, checker)
      return isTruthySample(left) === (tree.kind === "and") ? right : left
    }
    case "comparison": {
      const left = check(tree.left, current, checker)
      const right = check(tree.right, current, checker)
      const result = compareSamples(tree.comparator, left, right, checker.effort, tree.start)
      if (result.type === "null") {
        checker.report("WARNING", `\`${tree.comparator}\` gives no answer for a value of type ${left.type}`, tree.start)
      }
      return result
    }
    case "chain":
      return check(tree.right, check(tree.left, current, checker), checker)
    case "flatten":
      return flatten(check(tree.operand, current, checker), tree.start, checker)
    case "projection": {
      const left = check(tree.left, current, checker)
      if (left.type !== "array") demand(left, "A projection", tree.start, checker)
      return project(tree.right, left.type === "array" ? left.items : [], checker)
    }
    case "object-projection": {
      const left = check(tree.left, current, checker)
      if (left.type === "object") return projectFields(tree.right, left.fields.values(), checker)
      demand(left, "A projection with `*`", tree.start, checker)
      check(tree.right, anySample, checker)
      return sampleOfType("object")
    }
    case "filter":
      return filter(tree.condition, tree.right, check(tree.left, current, checker), tree.start, checker)
    case "function":
      return checkFunction(tree, checker, (argument, item = current) => check(argument, item, checker))
    case "reference":
      return { type: "expression" }
  }
}

function checkField(name: string, start: number, current: Sample, checker: Checker): Sample {
  if (current.type === "object") {
    const field = current.fields.get(name)
    if (field) return field()
    checker.report("DANGER", `There is no field \`${name}\`${hintFor(name, current.fields.keys())}`, start)
    return nullSample
  }
  demand(current, `The field \`${name}\``, start, checker)
  return anySample
}

function hintFor(name: string, fields: Iterable<string>): string {
  const similar = suggest(name, fields)
  return similar === undefined ? "" : `, did you mean \`${similar}\`?`
}

/** Complains when something is asked of a value that is known not to have it. */
function demand(value: Sample, what: string, start: number, checker: Checker): void {
  if (value.type !== "any") checker.report("DANGER", `${what} is asked of a value of type ${value.type}`, start)
}

function flatten(list: Sample, start: number, checker: Checker): Sample {
  if (list.type !== "array") {
    demand(list, "Flattening", start, checker)
    return listSample
  }
  const items = list.items.flatMap((item) => (item.type === "array" ? item.items : [item]))
  checker.effort.spend(items.length, start)
  return { type: "array", items: items.filter(({ type }) => type !== "null") }
}

/** Tries an expression on every item; on a value of any type when there are none. */
function project(tree: ExpressionTree, items: readonly Sample[], checker: Checker): Sample {
  if (items.length === 0) {
    check(tree, anySample, checker)
    return listSample
  }
  return { type: "array", items: checkEach(tree, items, checker) }
}

function projectFields(tree: ExpressionTree, fields: Iterable<() => Sample>, checker: Checker): Sample {
  const items = [...fields].map((field) => field())
  return { type: "array", items: checkEach(tree, items, checker) }
}

/** Most items of a list are one and the same. */
function checkEach(tree: ExpressionTree, items: readonly Sample[], checker: Checker): readonly Sample[] {
  const results = new Map<Sample, Sample>()
  for (const item of items) if (!results.has(item)) results.set(item, check(tree, item, checker))
  return items.map((item) => results.get(item) ?? anySample)
}

function filter(
  condition: ExpressionTree,
  tree: ExpressionTree,
  list: Sample,
  start: number,
  checker: Checker,
): Sample {
  if (list.type !== "array" || list.items.length === 0) {
    if (list.type !== "array") demand(list, "A filter", start, checker)
    check(condition, anySample, checker)
    return project(tree, [], checker)
  }
  const answers = checkEach(condition, list.items, checker)
  const kept = list.items.filter((_, index) => isTruthySample(answers[index] ?? anySample))
  return { type: "array", items: checkEach(tree, kept, checker).filter(({ type }) => type !== "null") }
}
