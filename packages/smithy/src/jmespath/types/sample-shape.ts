import type { Model } from "../../model/model.ts"
import type { AggregateShape, MemberShape, Shape } from "../../model/shape.ts"
import type { ShapeId } from "../../model/shape-id.ts"
import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { anySample, type Sample } from "./sample.ts"

/** More than any path asks for. A list may demand millions of items, which would all be the same. */
const longest = 100

/** The members passed on the way to a shape: of each container those up to an index. */
interface Passed {
  readonly container: ShapeId
  readonly index: number
  readonly before: Passed | undefined
}

/**
 * A value that fits a shape and its constraints. A member that is met again below itself is of any type: what is said
 * of recursive shapes is true of the first round.
 */
export function sampleShape(model: Model, shape: Shape, passed?: Passed): Sample {
  switch (shape.type) {
    case "boolean":
      return { type: "boolean", value: true }
    case "blob":
      return { type: "string", value: "blob" }
    case "string":
    case "enum":
      return { type: "string", value: "a".repeat(lengthFor(shape)) }
    case "timestamp":
      return { type: "number", value: 0 }
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
      return { type: "number", value: numberFor(shape) }
    case "list":
      return sampleList(model, shape, passed)
    case "map":
      return sampleMap(model, shape, passed)
    case "structure":
    case "union":
      return sampleStructure(model, shape, passed)
    default:
      return anySample
  }
}

function sampleList(model: Model, shape: AggregateShape, passed: Passed | undefined): Sample {
  const [item = anySample] = membersOf(model, shape, passed).map(([, sample]) => sample())
  return { type: "array", items: Array.from({ length: lengthFor(shape) }, () => item) }
}

function sampleMap(model: Model, shape: AggregateShape, passed: Passed | undefined): Sample {
  const samples = new Map(membersOf(model, shape, passed))
  const key = samples.get("key")?.()
  const value = samples.get("value") ?? (() => anySample)
  const prefix = key?.type === "string" ? key.value : ""
  const entries = Array.from({ length: lengthFor(shape) }, (_, index) => [prefix + index, value] as const)
  return { type: "object", fields: new Map(entries) }
}

function sampleStructure(model: Model, shape: AggregateShape, passed: Passed | undefined): Sample {
  return { type: "object", fields: new Map(membersOf(model, shape, passed)) }
}

function membersOf(model: Model, shape: AggregateShape, before: Passed | undefined) {
  return [...shape.members.values()].map((member, index): [string, () => Sample] => {
    let sample: Sample | undefined
    return [
      member.name,
      () => {
        sample ??= sampleMember(model, member, { container: shape.id, index, before })
        return sample
      },
    ]
  })
}

function sampleMember(model: Model, member: MemberShape, passed: Passed): Sample {
  for (let link = passed.before; link; link = link.before) {
    if (link.container === passed.container && passed.index <= link.index) return anySample
  }
  const target = model.shapes.get(member.target)
  return target ? sampleShape(model, target, passed) : anySample
}

/** Two, or what `@length` asks for, which may be nonsense. */
function lengthFor(shape: Shape): number {
  return Math.max(0, Math.min(bounded(2, shape, "length"), longest))
}

/** Eight, or what `@range` asks for. */
function numberFor(shape: Shape): number {
  return bounded(8, shape, "range")
}

function bounded(usual: number, shape: Shape, constraint: "length" | "range"): number {
  const bounds = trait(shape, constraint)
  const { min, max } = { min: property(bounds, "min"), max: property(bounds, "max") }
  const least = min === undefined ? usual : Math.max(usual, Number(min))
  return max === undefined ? least : Math.min(least, Number(max))
}
