import { type AnyShape, hasTrait, type NodeObject, property, type Shape, textTrait, trait } from "@smithwright/smithy"

/** The keywords of each kind of constraint; a constraint of a member replaces that of its target as a whole. */
const keywordsOf = {
  length: ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"],
  range: ["minimum", "maximum"],
}

/** How a kind of document writes the pattern of a shape or member; undefined leaves it out. */
export type PatternWriter = (shape: AnyShape, pattern: string) => string | undefined

/** The keywords that a shape's or member's own constraint traits become. */
export function constraintKeywords(shape: AnyShape, target: Shape, writePattern: PatternWriter): NodeObject {
  const text = textTrait(shape, "pattern")
  const pattern = text === undefined ? undefined : writePattern(shape, text)
  return {
    ...(pattern === undefined ? {} : { pattern }),
    ...bounds(shape, "range", "minimum", "maximum"),
    ...bounds(shape, "length", ...lengthKeywords(target)),
    ...(hasTrait(shape, "uniqueItems") ? { uniqueItems: true } : {}),
  }
}

/** The schema of a member's target without the constraints that the member states itself. */
export function withoutOverridden(schema: NodeObject, member: AnyShape): NodeObject {
  const overridden = [
    ...(hasTrait(member, "length") ? keywordsOf.length : []),
    ...(hasTrait(member, "range") ? keywordsOf.range : []),
  ]
  return overridden.length === 0 ? schema : omit(schema, overridden)
}

export function omit(schema: NodeObject, keywords: readonly string[]): NodeObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)))
}

function lengthKeywords(target: Shape): [string, string] {
  if (target.type === "list") return ["minItems", "maxItems"]
  if (target.type === "map") return ["minProperties", "maxProperties"]
  return ["minLength", "maxLength"]
}

function bounds(shape: AnyShape, name: "length" | "range", lower: string, upper: string): NodeObject {
  const value = trait(shape, name)
  const min = property(value, "min")
  const max = property(value, "max")
  return { ...(min === undefined ? {} : { [lower]: min }), ...(max === undefined ? {} : { [upper]: max }) }
}
