import type { Model } from "../model/model.ts"
import type { Shape } from "../model/shape.ts"
import { type Node, textProperty } from "../syntax/node.ts"
import { findingsOf } from "./findings.ts"
import type { Finding } from "./rule.ts"
import { checkValue } from "./values/check-value.ts"

/**
 * What is wrong with params of a test, in which timestamps are seconds and null stands for what is left out. `within`
 * is the way to them in the trait.
 */
export function checkTestParams(
  model: Model,
  id: string,
  shape: Shape | undefined,
  value: Node,
  what: string,
  within: readonly string[],
): Finding[] {
  if (!shape) return []
  return findingsOf(id, checkValue(model, shape, value, { allowNull: true, epochSecondsOnly: true }), what, within)
}

/** How messages name a test. */
export function nameOfTest(test: Node): string {
  return `the test \`${textProperty(test, "id")}\``
}
