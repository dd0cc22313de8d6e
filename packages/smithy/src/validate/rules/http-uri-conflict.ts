import type { Model } from "../../model/model.ts"
import { operationsOf } from "../../model/operations.ts"
import type { OperationShape } from "../../model/shape.ts"
import { hasTrait, textTrait, trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { compilePattern } from "../patterns/compile-pattern.ts"
import { parseHostPrefix } from "../patterns/host-pattern.ts"
import { type HttpOperation, httpOperations, structureOf } from "../patterns/operation-http.ts"
import { conflictingSegments, type Segment } from "../patterns/uri-pattern.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** No request may match the URIs of two operations of a service. */
export const httpUriConflict: Rule = (model, report) => {
  const byOperation = new Map(httpOperations(model).map((bound) => [bound.operation, bound]))
  for (const service of servicesOf(model)) {
    const operations = operationsOf(model, service).flatMap((operation) => byOperation.get(operation) ?? [])
    for (const one of operations) {
      const others = operations.filter((other) => other !== one && conflicts(model, one, other))
      if (others.length === 0) continue
      const list = others.map(({ operation, uri }) => `\`${operation.id}\` (${uri})`).join(", ")
      const message = `The URI ${one.uri} conflicts with that of ${list}`
      report({ severity: "ERROR", id: "HttpUriConflict", shape: one.operation, span: one.http.span, message })
    }
  }
}

/** The more specific URI wins where a label meets a literal, so only URIs of the same form conflict. */
function conflicts(model: Model, one: HttpOperation, other: HttpOperation): boolean {
  if (one.method !== other.method || !sameQuery(one.pattern.query, other.pattern.query)) return false
  return sameForm(one.pattern.segments, other.pattern.segments) && hostsConflict(model, one.operation, other.operation)
}

function sameForm(left: readonly Segment[], right: readonly Segment[]): boolean {
  if (left.length !== right.length) return false
  return left.every(({ kind, text }, index) => {
    const other = right[index]
    return other?.kind === kind && (kind !== "literal" || other.text === text)
  })
}

function sameQuery(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value)
}

/** Operations on different hosts never get each other's requests. */
function hostsConflict(model: Model, one: OperationShape, other: OperationShape): boolean {
  const [left, right] = [hostPrefix(one), hostPrefix(other)]
  if (left === undefined || right === undefined) return left === right
  const patterns = (operation: OperationShape) => labelPatterns(model, operation)
  return !areToldApart(parseHostPrefix(left), patterns(one), parseHostPrefix(right), patterns(other))
}

function hostPrefix(operation: OperationShape): string | undefined {
  const prefix = property(trait(operation, "endpoint"), "hostPrefix")
  return typeof prefix === "string" ? prefix : undefined
}

/** Whether the patterns of labels exclude the literal text that stands in their place in the other pattern. */
function areToldApart(
  left: readonly Segment[],
  leftPatterns: ReadonlyMap<string, string>,
  right: readonly Segment[],
  rightPatterns: ReadonlyMap<string, string>,
): boolean {
  const differing = conflictingSegments(left, right)
  if (differing.length === 0) return false
  return differing.every(([one, other]) => {
    if (one.kind !== "literal" && other.kind !== "literal") return true
    const [label, literal, patterns] = one.kind === "literal" ? [other, one, rightPatterns] : [one, other, leftPatterns]
    const pattern = patterns.get(label.text)
    return pattern !== undefined && compilePattern(pattern)?.test(literal.text) === false
  })
}

function labelPatterns(model: Model, { input }: OperationShape): ReadonlyMap<string, string> {
  const members = [...(structureOf(model, input)?.members.values() ?? [])].filter((member) =>
    hasTrait(member, "hostLabel"),
  )
  return new Map(
    members.flatMap((member) => {
      const target = model.shapes.get(member.target)
      const pattern = textTrait(member, "pattern") ?? (target && textTrait(target, "pattern"))
      return pattern === undefined ? [] : [[member.name, pattern] as const]
    }),
  )
}
