import type { Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import { textTrait, trait } from "../../model/traits.ts"
import { canonicalJson } from "../../syntax/canonical-json.ts"
import { isNodeObject, isNumber, type Node, property } from "../../syntax/node.ts"
import { compilePattern } from "../patterns/compile-pattern.ts"
import { checkConditions } from "./check-conditions.ts"
import { checkEnumMember, checkEnumTrait } from "./check-enum.ts"
import { checkIdRef } from "./check-id-ref.ts"
import { describeValue } from "./describe-value.ts"
import { breaks, misfit, reject, type ValueCheck } from "./value-problem.ts"

/** Checks a value of the right type against the constraints that a shape or member states itself. */
export function checkConstraints(model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  if (shape.type === "enum" || shape.type === "intEnum") checkEnumMember(shape, value, at)
  if (shape.type === "blob" && at.checks.base64Blobs) checkBase64(shape, value, at)
  for (const id of shape.traits.keys()) constraints.get(id)?.(model, shape, value, at)
}

type Constraint = (model: Model, shape: AnyShape, value: Node, at: ValueCheck) => void

const constraints: ReadonlyMap<string, Constraint> = new Map<string, Constraint>([
  ["smithy.api#length", checkLength],
  ["smithy.api#range", checkRange],
  ["smithy.api#pattern", checkPattern],
  ["smithy.api#uniqueItems", checkUniqueItems],
  ["smithy.api#enum", checkEnumTrait],
  ["smithy.api#idRef", checkIdRef],
  ["smithy.contracts#conditions", checkConditions],
])

function checkLength(model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  const length = isBlob(model, shape) ? bytesOf(value, at) : lengthOf(value)
  const { min, max } = boundsOf(shape, "length")
  if (length === undefined) return
  if (min !== undefined && length < min)
    breaks(at, `\`${shape.id}\` needs a length of at least ${min}, found ${length}`)
  if (max !== undefined && length > max)
    breaks(at, `\`${shape.id}\` allows a length of at most ${max}, found ${length}`)
}

function isBlob(model: Model, shape: AnyShape): boolean {
  return (shape.type === "member" ? model.shapes.get(shape.target)?.type : shape.type) === "blob"
}

/** Characters are code points. */
function lengthOf(value: Node): number | undefined {
  if (typeof value === "string") return [...value].length
  if (Array.isArray(value)) return value.length
  return isNodeObject(value) ? Object.keys(value).length : undefined
}

/** The length of a blob, whose text is taken as UTF-8 unless it must be base64. */
function bytesOf(value: Node, { checks }: ValueCheck): number | undefined {
  if (typeof value !== "string") return undefined
  return checks.base64Blobs
    ? Math.floor((value.replace(/=+$/, "").length * 3) / 4)
    : new TextEncoder().encode(value).length
}

function checkRange(_model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  const number = typeof value === "string" ? notNumeric.get(value) : value
  if (typeof number !== "number" && typeof number !== "bigint") return
  const { min, max } = boundsOf(shape, "range")
  const suffix = shape.type === "member" ? ".Member.InvalidRange" : ".Target.InvalidRange"
  const isLenient = at.checks.constraintsAreWarnings || (at.checks.zeroRangeIsWarning && Number(number) === 0)
  const severity = isLenient ? "WARNING" : "ERROR"
  const outside = (message: string) => at.report({ severity, isMalformed: false, suffix, path: at.path, message })
  if (Number.isNaN(number)) breaks(at, `\`${shape.id}\` has a range, and NaN is in none`)
  if (min !== undefined && number < min) outside(`\`${shape.id}\` must be at least ${min}, found ${number}`)
  if (max !== undefined && number > max) outside(`\`${shape.id}\` must be at most ${max}, found ${number}`)
}

const notNumeric: ReadonlyMap<string, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
])

function boundsOf(shape: AnyShape, name: "length" | "range") {
  const bounds = trait(shape, name)
  return { min: numeric(property(bounds, "min")), max: numeric(property(bounds, "max")) }
}

function numeric(node: Node | undefined): number | bigint | undefined {
  return isNumber(node) ? node : undefined
}

function checkPattern(_model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  const pattern = textTrait(shape, "pattern")
  if (pattern === undefined || typeof value !== "string") return
  const expression = compilePattern(pattern)
  if (expression && !expression.test(value)) {
    breaks(at, `\`${shape.id}\` must match the pattern ${pattern}, found ${describeValue(value)}`)
  }
}

function checkUniqueItems(_model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  if (!Array.isArray(value)) return
  if (new Set(value.map(canonicalJson)).size < value.length) {
    misfit(at, `\`${shape.id}\` must have unique items`)
  }
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/

/** Whether a text is base64 (RFC 4648, section 4); the `=` at its end may be left out. */
export function isBase64(text: string): boolean {
  return base64.test(text)
}

function checkBase64(shape: AnyShape, value: Node, at: ValueCheck): void {
  if (typeof value === "string" && !isBase64(value)) reject(at, `The blob \`${shape.id}\` must be base64`)
}
