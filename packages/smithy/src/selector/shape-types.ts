import type { ShapeType } from "../model/shape.ts"

const numbers = ["byte", "short", "integer", "long", "float", "double", "bigInteger", "bigDecimal", "intEnum"] as const
const simple = [...numbers, "blob", "boolean", "document", "string", "enum", "timestamp"] as const
const aggregate = ["list", "map", "structure", "union"] as const
const entities = ["service", "resource", "operation"] as const

/**
 * What each type token of a selector matches. An enum is a string and an intEnum an integer, as the specification has
 * it.
 */
export const shapeTypes: ReadonlyMap<string, ReadonlySet<ShapeType>> = new Map<string, ReadonlySet<ShapeType>>([
  ...[...simple, ...aggregate, ...entities, "member" as const].map((type) => [type, new Set([type])] as const),
  ["string", new Set(["string", "enum"] as const)],
  ["integer", new Set(["integer", "intEnum"] as const)],
  ["set", new Set(["list"] as const)],
  ["collection", new Set(["list"] as const)],
  ["number", new Set(numbers)],
  ["simpleType", new Set(simple)],
  ["aggregateType", new Set(aggregate)],
  ["serviceType", new Set(entities)],
  ["dataType", new Set([...simple, ...aggregate])],
])
