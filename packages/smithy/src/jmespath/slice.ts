import type { Node } from "../syntax/node.ts"
import { JmespathError } from "./jmespath-error.ts"
import type { SliceTree } from "./tree.ts"
import { isList } from "./values.ts"

/** The items of a slice (JMESPath specification, "Slices"); null of what is no list. */
export function sliceOf({ from, to, step, start }: SliceTree, value: Node): Node {
  if (step === 0) throw new JmespathError("invalid-value", "the step of a slice cannot be 0", start)
  if (!isList(value)) return null
  const { length } = value
  const forward = step > 0
  const [lowest, highest] = forward ? [0, length] : [-1, length - 1]
  const clamp = (index: number) => Math.max(lowest, Math.min(index < 0 ? index + length : index, highest))
  const first = from === undefined ? (forward ? lowest : highest) : clamp(from)
  const end = to === undefined ? (forward ? highest : lowest) : clamp(to)
  const items: Node[] = []
  for (let at = first; forward ? at < end : at > end; at += step) items.push(value[at] ?? null)
  return items
}
