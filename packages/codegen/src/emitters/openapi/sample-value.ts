import {
  type AnyShape,
  hasTrait,
  type Model,
  type Node,
  property,
  type Shape,
  targetOf,
  trait,
} from "@smithwright/smithy"

/** How many values, and how many characters or items each, a sample may have: a model may ask for any number. */
const mostValues = 1000
const longest = 1000

/**
 * A value of an error that holds what it must and, as its message, the text given: what to show for an error nobody
 * wrote an example of. Constraints are met as far as that takes no guessing; a pattern does.
 */
export function sampleError(model: Model, error: Shape, message: string): Node {
  if (error.type !== "structure") return {}
  const budget = { left: mostValues }
  const entries = [...error.members.values()].flatMap((member): [string, Node][] => {
    const isMessage = member.name.toLowerCase() === "message" && targetOf(model, member).type === "string"
    if (isMessage) return [[member.name, message]]
    return hasTrait(member, "required") ? [[member.name, sample(model, member, budget)]] : []
  })
  return Object.fromEntries(entries)
}

function sample(model: Model, shape: AnyShape, budget: { left: number }): Node {
  if (--budget.left < 0) return null
  const target = shape.type === "member" ? targetOf(model, shape) : shape
  const inner = (member: AnyShape) => sample(model, member, budget)
  const bound = (name: string, end: string) => property(trait(shape, name) ?? trait(target, name), end)
  const length = Math.min(Number(bound("length", "min") ?? 0), longest)
  switch (target.type) {
    case "string":
    case "blob": {
      const text = "example".repeat(Math.ceil(length / 7) || 1)
      return text.slice(0, Number(bound("length", "max") ?? text.length))
    }
    case "boolean":
      return false
    case "enum":
    case "intEnum": {
      const [first] = target.members.values()
      return first ? (trait(first, "enumValue") ?? first.name) : null
    }
    case "list": {
      const item = target.members.get("member")
      return item ? Array.from({ length }, () => inner(item)) : []
    }
    case "structure": {
      const required = [...target.members.values()].filter((member) => hasTrait(member, "required"))
      return Object.fromEntries(required.map((member) => [member.name, inner(member)]))
    }
    case "union": {
      const [first] = target.members.values()
      return first ? Object.fromEntries([[first.name, inner(first)]]) : {}
    }
    case "map":
    case "document":
      return {}
    default:
      return bound("range", "min") ?? 0
  }
}
