import { generatedHeader } from "../../framework/source-file.ts"

/** The name by which generated modules know the runtime, as a namespace of its own that nothing in a model can meet. */
export const runtime = "rules"

/** The source of `validation.ts`, which the checks of a contract share. It is the same for every contract. */
export const runtimeSource = `${generatedHeader}

${String.raw`
/** A constraint that a value breaks. Path and message are those of Smithy's ValidationExceptionField. */
export interface ValidationFailure {
  /** Where: a JSON pointer (RFC 6901), empty for the value as a whole. */
  readonly path: string
  /** In Smithy's words: "Value at '/x' failed to satisfy constraint: Member must not be null". */
  readonly message: string
  /** What was broken. "type", "union" and "depth" mean a value that is not of its shape at all. */
  readonly keyword: Keyword
}

export type Keyword = "required" | "type" | "length" | "pattern" | "range" | "enum" | "uniqueItems" | "union" | "depth"

/** All failures in one text, as a server says it: "1 validation error detected. Value at …". */
export function summarise(failures: readonly ValidationFailure[]): string {
  const errors = failures.length === 1 ? "error" : "errors"
  return failures.length + " validation " + errors + " detected. " + failures.map(({ message }) => message).join("; ")
}

/** Exactly one of the members of T: the others are absent or null. */
export type OneOf<T> = {
  [K in keyof T]: { [P in K]: T[P] } & { [P in Exclude<keyof T, K>]?: null | undefined }
}[keyof T]

/** The part of Standard Schema (standardschema.dev) that validators need. */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1
    readonly vendor: "smithwright"
    readonly validate: (value: unknown) => { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] }
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}

export interface Issue {
  readonly message: string
  readonly path: readonly Step[]
}

type Step = string | number

/** A failure with the steps to its place. */
interface Found {
  readonly steps: readonly Step[]
  readonly message: string
  readonly keyword: Keyword
}

/** What a check writes to. It fills up, so that a hostile value cannot make an endless report. */
export interface Report {
  /** Whether enums may have values, and unions members, that the model does not know. */
  readonly open: boolean
  /** How many failures there is room for. */
  readonly limit: number
  /** How many characters there is room for. */
  room: number
  /** The steps that lead to the value being checked, and left-overs of longer ways. */
  readonly steps: (Step | undefined)[]
  readonly found: Found[]
}

/** Checks what is in a value that is known to be an object; true when the report is full. */
type Check = (value: any, report: Report, depth: number) => boolean

/* @__NO_SIDE_EFFECTS__ */
function newReport(open: boolean, limit: number): Report {
  return { open, limit, room: 32768, steps: [], found: [] }
}

/** The reports of all guards, which have room for nothing: all that they ever hold are the steps of the latest value. */
const closedGuard = newReport(false, 0)
const openGuard = newReport(true, 0)

/** Whether nothing is wrong with a value. */
export function passes(check: Check, value: unknown, open?: boolean): boolean {
  try {
    return isObject(value) && !check(value, open ? openGuard : closedGuard, 0)
  } catch {
    // Checks only read; what can go wrong is a value that nests deeper than the stack.
    return false
  }
}

/** What is wrong with a value. */
export function validate(check: Check, value: unknown, open?: boolean): ValidationFailure[] {
  return findAll(check, value, open).map(({ steps, message, keyword }) => ({ path: pointer(steps), message, keyword }))
}

export function standardSchema<T>(check: Check, open?: boolean): StandardSchema<T> {
  return {
    "~standard": {
      version: 1,
      vendor: "smithwright",
      validate(value) {
        const found = findAll(check, value, open)
        return found.length > 0 ? { issues: found.map(({ message, steps }) => ({ message, path: steps })) } : { value: value as T }
      },
    },
  }
}

function findAll(check: Check, value: unknown, open = false): readonly Found[] {
  const report = newReport(open, 100)
  try {
    if (isObject(value)) check(value, report, 0)
    else fail(report, -1, undefined, "type", "an object")
  } catch {
    fail(report, -1, undefined, "depth")
  }
  return report.found
}

/** The check of what may hold anything. */
export function anything(): boolean {
  return false
}

/** Adds a failure at the steps down to a depth and one more. True when the report is full. */
export function fail(report: Report, depth: number, step: Step | undefined, keyword: Keyword, detail?: any, length?: number): boolean {
  const { found, limit, steps } = report
  if (found.length >= limit) return true
  if (step !== undefined) steps[depth] = step
  const way = steps.slice(0, depth + 1) as Step[]
  const message =
    "Value" + (length === undefined ? "" : " with length " + length) + " at '" + pointer(way) +
    "' failed to satisfy constraint: Member must " + demands[keyword](detail)
  found.push({ steps: way, message, keyword })
  report.room -= message.length
  return found.length >= limit || report.room < 0
}

const demands: Record<Keyword, (detail: any) => string> = {
  required: () => "not be null",
  type: (name) => "be " + name,
  length: (bounds) => "have length " + within(bounds),
  pattern: (pattern) => "satisfy regular expression pattern: " + pattern,
  range: (bounds) => "be " + within(bounds),
  enum: (values) => "satisfy enum value set: [" + values.join(", ") + "]",
  uniqueItems: () => "have unique values",
  union: (members) => "have exactly one of the members [" + members.join(", ") + "]",
  depth: () => "not be nested so deeply",
}

function within([min, max]: readonly unknown[]): string {
  if (max === undefined) return "greater than or equal to " + min
  return min === undefined ? "less than or equal to " + max : "between " + min + " and " + max + ", inclusive"
}

function pointer(steps: readonly Step[]): string {
  return steps.map((step) => "/" + String(step).replaceAll("~", "~0").replaceAll("/", "~1")).join("")
}

/** Whether a text's length is out of bounds. A surrogate pair is one character, so a text has half as many at the least. */
export function isOutside(text: string, min: number, max = Infinity): boolean {
  const units = text.length
  if (units <= max && units >= 2 * min) return false
  if (units < min || units > 2 * max) return true
  const length = codePoints(text)
  return length < min || length > max
}

/** The length of a text in characters (code points). */
export function codePoints(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

export function sizeOf(map: object): number {
  return Object.keys(map).length
}

/** How many bytes a text in base64 stands for. */
export function byteLength(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0
  return (base64.length / 4) * 3 - padding
}

/** A member that objects inherit, when it is the object's own. */
export function own(object: any, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

export function isObject(value: unknown): value is object {
  return typeof value == "object" && value !== null && !Array.isArray(value)
}

export function isInteger(value: any, limit: number): boolean {
  return Number.isInteger(value) && value >= -limit && value < limit
}

/** A number that JSON.parse read, or what a reader that is exact made of it. */
export function isBigInteger(value: unknown): boolean {
  return typeof value == "bigint" || Number.isInteger(value)
}

export function isLong(value: any): boolean {
  return isBigInteger(value) && value >= -(2 ** 63) && value <= 2n ** 63n - 1n
}

export function isBigInt64(value: any): boolean {
  return typeof value == "bigint" && isLong(value)
}

export function isFloat(value: unknown): boolean {
  return typeof value == "number" || value === "NaN" || value === "Infinity" || value === "-Infinity"
}

export function isWhole(value: unknown): boolean {
  return typeof value == "string" && /^-?\d+$/.test(value)
}

export function isDecimal(value: unknown): boolean {
  return typeof value == "string" && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)
}

export function isBase64(value: unknown): boolean {
  return typeof value == "string" && value.length % 4 == 0 && /^[a-z\d+/]*={0,2}$/i.test(value)
}

export function isDate(value: unknown): boolean {
  return value instanceof Date && !isNaN(value.getTime())
}

/** RFC 3339 without an offset. Dates roll over days that a month does not have, so the day must come out again. */
export function isDateTime(value: unknown): boolean {
  return (
    typeof value == "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/i.test(value) &&
    new Date(value.toUpperCase()).getUTCDate() == Number(value.slice(8, 10))
  )
}

export function isHttpDate(value: unknown): boolean {
  return (
    typeof value == "string" &&
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d(\.\d+)? GMT$/.test(value) &&
    new Date(value.replace(/\.\d+/, "")).getUTCDate() == Number(value.slice(5, 7))
  )
}

/** Whether exactly one member of a union is there. What is null or undefined is not; a type's name beside it is ignored. */
export function hasOneMember(union: any, members: readonly string[], open: boolean): boolean {
  let present = 0
  let known = 0
  for (const name in union) {
    if (union[name] == null || name == "__type") continue
    present++
    if (open || members.includes(name)) known++
  }
  return present == 1 && known == 1
}

export function hasDuplicates(list: readonly unknown[]): boolean {
  return new Set(list.map(keyOf)).size < list.length
}

/** The same text for equal values only, in whatever order their keys stand. */
function keyOf(value: unknown): string {
  if (typeof value == "string") return JSON.stringify(value)
  if (typeof value != "object" || value === null) return typeof value + value
  if (value instanceof Date) return "time" + value.getTime()
  if (value instanceof Uint8Array) return "bytes" + value.join()
  if (Array.isArray(value)) return "[" + value.map(keyOf).join() + "]"
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return "{" + entries.map(([key, item]) => JSON.stringify(key) + ":" + keyOf(item)).join() + "}"
}
`.trimStart()}`
