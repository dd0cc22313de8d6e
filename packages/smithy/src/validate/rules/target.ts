import { suggest } from "../../diagnostic/suggest.ts"
import { findShape, isBroken, type Model } from "../../model/model.ts"
import { eachReference, targetLabel } from "../../model/references.ts"
import { type AnyShape, lifecycles } from "../../model/shape.ts"
import { containerOf, nameOf, namespaceOf, type ShapeId } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"
import { aType } from "../names.ts"
import type { Rule } from "../rule.ts"
import { ownShapes } from "../shapes.ts"

/** What shapes refer to must exist and be of the right type. */
export const target: Rule = (model, report) => {
  for (const shape of ownShapes(model)) {
    eachReference(shape, (label, id) => {
      // What is wrong with a shape that could not be built is reported there.
      if (label === "container" || isSaidOtherwise(shape, label, id) || isBroken(model, id)) return
      const referred = findShape(model, id)
      const problem = referred ? wrongTarget(model, shape, label, referred) : unresolved(model, shape, label, id)
      if (!problem) return
      // Smithy has what is wrong with a key be the map's fault.
      const about = isMapKey(model, shape) && referred ? model.shapes.get(containerOf(shape.id)) : shape
      report({ severity: "ERROR", id: "Target", ...(about ? { shape: about } : {}), span: shape.span, ...problem })
    })
  }
}

/** A resource refers to its operations by several labels; the one of its properties is enough. */
function isSaidOtherwise(shape: AnyShape, label: string, id: ShapeId): boolean {
  if (shape.type !== "resource") return false
  if (label === "instanceOperation" || label === "collectionOperation") return true
  return label === "operation" && Object.values(shape.lifecycle).includes(id)
}

interface Problem {
  readonly message: string
  readonly hint?: string | undefined
}

function unresolved(model: Model, shape: AnyShape, label: string, id: ShapeId): Problem {
  const what = label === targetLabel ? "The member targets" : `The ${shape.type} has an unknown ${label}:`
  return { message: `${what} \`${id}\`, which does not exist`, hint: didYouMean(model, id) }
}

/** Shapes of the same namespace and the prelude are the likely ones. */
function didYouMean(model: Model, id: ShapeId): string | undefined {
  const names = new Map<string, ShapeId>()
  for (const candidate of model.shapes.keys()) {
    const isNear = namespaceOf(candidate) === namespaceOf(id) || namespaceOf(candidate) === "smithy.api"
    if (isNear) names.set(nameOf(candidate), candidate)
  }
  const exact = [...model.shapes.keys()].find((candidate) => nameOf(candidate) === nameOf(id))
  const similar = suggest(nameOf(id), names.keys())
  const found = exact ?? (similar === undefined ? undefined : names.get(similar))
  return found === undefined ? undefined : `Did you mean \`${found}\`?`
}

function wrongTarget(model: Model, shape: AnyShape, label: string, target: AnyShape): Problem | undefined {
  const { id } = target
  if (label === "mixin") return hasTrait(target, "mixin") ? undefined : { message: `\`${id}\` is no mixin` }
  if (hasTrait(target, "trait")) {
    return { message: `\`${id}\` defines a trait, and traits can be applied only`, hint: "Refer to another shape." }
  }
  if (target.type !== "member" && hasTrait(target, "mixin")) {
    return {
      message: `\`${id}\` is a mixin, and mixins can be mixed in only`,
      hint: "Refer to a shape that has the mixin.",
    }
  }
  const expected = expectedType(label)
  if (expected !== undefined && target.type !== expected && !(expected === "string" && target.type === "enum")) {
    return {
      message: `The ${label} of ${aType(shape.type)} must be ${aType(expected)}, and \`${id}\` is ${aType(target.type)}`,
    }
  }
  return wrongUse(model, shape, label, target)
}

function expectedType(label: string): string | undefined {
  if (lifecycles.some((name) => name === label)) return "operation"
  switch (label) {
    case "resource":
    case "operation":
      return label
    case "input":
    case "output":
    case "error":
      return "structure"
    case "identifier":
      return "string"
    default:
      return undefined
  }
}

const noData = ["service", "resource", "operation", "member"]

function wrongUse(model: Model, shape: AnyShape, label: string, target: AnyShape): Problem | undefined {
  const isError = hasTrait(target, "error")
  switch (label) {
    case targetLabel:
    case "property":
      if (noData.includes(target.type))
        return { message: `Members cannot target ${aType(target.type)} such as \`${target.id}\`` }
      return isMapKey(model, shape) && target.type !== "string" && target.type !== "enum"
        ? { message: `The keys of a map must be strings, and \`${target.id}\` is ${aType(target.type)}` }
        : undefined
    case "input":
    case "output":
      return isError
        ? { message: `The ${label} of an operation cannot be an error, as \`${target.id}\` is` }
        : undefined
    case "error":
      return isError ? undefined : { message: `\`${target.id}\` is no error`, hint: "Put `@error` before it." }
    default:
      return undefined
  }
}

function isMapKey(model: Model, shape: AnyShape): boolean {
  return shape.type === "member" && shape.name === "key" && model.shapes.get(shape.container)?.type === "map"
}
