import type { Shape, ShapeType } from "../../model/shape.ts"
import type { Node } from "../../syntax/node.ts"
import { describeValue } from "./describe-value.ts"
import { misfit, reject, type ValueCheck } from "./value-problem.ts"

const bits: { readonly [type in ShapeType]?: number } = { byte: 8, short: 16, integer: 32, intEnum: 32, long: 64 }

/** What floats and doubles may be besides numbers. */
const notNumeric: ReadonlySet<Node> = new Set(["NaN", "Infinity", "-Infinity"])

/** Checks that a value is a number which its type can hold. */
export function checkNumber(shape: Shape, value: Node, at: ValueCheck): boolean {
  const isFloat = shape.type === "float" || shape.type === "double"
  if (isFloat && notNumeric.has(value)) return true
  if (typeof value !== "number" && typeof value !== "bigint") {
    const others = isFloat ? ', "NaN", "Infinity" or "-Infinity"' : ""
    reject(at, `Expected a number${others} for the ${shape.type} \`${shape.id}\`, found ${describeValue(value)}`)
    return false
  }
  if (isFloat || shape.type === "bigDecimal") return true
  if (typeof value === "number" && !Number.isInteger(value)) {
    misfit(at, `Expected a whole number for the ${shape.type} \`${shape.id}\`, found ${describeValue(value)}`)
    return false
  }
  const size = bits[shape.type]
  if (size === undefined) return true
  const limit = 2n ** BigInt(size - 1)
  const fits = BigInt(value) >= -limit && BigInt(value) < limit
  if (!fits)
    misfit(at, `The ${shape.type} \`${shape.id}\` holds ${-limit} to ${limit - 1n}, found ${describeValue(value)}`)
  return fits
}
