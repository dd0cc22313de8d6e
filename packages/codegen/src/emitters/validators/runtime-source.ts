import { generatedHeader } from "../../framework/source-file.ts"

/** The source of `validation.ts`, which the checks of a contract share. It is the same for every contract. */
export const runtimeSource = `${generatedHeader}

${String.raw`
/** One thing that is wrong with a value. */
export interface ValidationError {
  /** Where: a JSON pointer (RFC 6901), empty for the value as a whole. */
  readonly path: string
  /** What is wrong, such as "must have at least 1 character". */
  readonly message: string
  /** The keyword of JSON Schema that failed, "depth" for a value nested too deeply, "union" for one with not one member. */
  readonly keyword: string
}

/** Exactly one of the members of T: the others are absent or null. */
export type OneOf<T> = {
  [K in keyof T]: { [P in K]: T[P] } & { [P in Exclude<keyof T, K>]?: null | undefined }
}[keyof T]

type Check = (value: unknown, path: string, errors: ValidationError[]) => void

/** A report ends here, so that a hostile value cannot make an endless one. */
const enoughErrors = 100

/** Everything that is wrong with a value, up to a hundred errors. */
export function validate(check: Check, value: unknown): ValidationError[] {
  const errors: ValidationError[] = []
  try {
    check(value, "", errors)
  } catch {
    // Checks only read; what can go wrong is a value that nests deeper than the stack.
    report(errors, "", "depth")
  }
  return errors
}

export function report(errors: ValidationError[], path: string, keyword: string, detail?: unknown, aboutKey?: true): void {
  if (full(errors)) return
  const message = messages[keyword]?.(detail) ?? "is not valid"
  errors.push({ path, message: aboutKey ? "has a key that " + message : message, keyword })
}

export function full(errors: readonly ValidationError[]): boolean {
  return errors.length >= enoughErrors
}

const types: Record<string, string> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  float: "a number, NaN, Infinity or -Infinity",
  boolean: "true or false",
  object: "an object",
  array: "a list",
}

const formats: Record<string, [test: (text: string) => boolean, name: string]> = {
  "date-time": [
    (text) => /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
    "a time such as 2015-01-31T23:59:59Z",
  ],
  "http-date": [
    (text) => /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d(\.\d+)? GMT$/.test(text),
    "a time such as Sat, 31 Jan 2015 23:59:59 GMT",
  ],
  base64: [(text) => text.length % 4 === 0 && /^[a-z\d+/]*={0,2}$/i.test(text), "base64"],
  bigint: [(text) => /^-?\d+$/.test(text), "a whole number in a string"],
  decimal: [(text) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text), "a number in a string"],
}

const atLeast = (unit: string, units: string) => (limit: unknown) => "must have at least " + count(limit, unit, units)
const atMost = (unit: string, units: string) => (limit: unknown) => "must have at most " + count(limit, unit, units)
const count = (limit: unknown, unit: string, units: string) => limit + " " + (limit === 1 ? unit : units)
const oneOf = (values: unknown) => (values as unknown[]).slice(0, 20).join(", ") + ((values as unknown[]).length > 20 ? ", …" : "")

const messages: Record<string, (detail: any) => string> = {
  required: () => "is required",
  type: (type) => "must be " + types[type],
  enum: (values) => "must be one of " + oneOf(values),
  union: (members) => "must have exactly one of the members " + oneOf(members),
  pattern: (pattern) => "must match the pattern " + pattern,
  format: (format) => "must be " + formats[format]?.[1],
  minimum: (limit) => "must be at least " + limit,
  maximum: (limit) => "must be at most " + limit,
  minLength: atLeast("character", "characters"),
  maxLength: atMost("character", "characters"),
  minBytes: atLeast("byte", "bytes"),
  maxBytes: atMost("byte", "bytes"),
  minItems: atLeast("item", "items"),
  maxItems: atMost("item", "items"),
  minProperties: atLeast("entry", "entries"),
  maxProperties: atMost("entry", "entries"),
  uniqueItems: () => "must not have the same item twice",
  depth: () => "is nested too deeply",
}

/** Lengths are in code points; a surrogate pair is one of them, so a text has half as many at the least. */
export function longer(text: string, max: number): boolean {
  return text.length > max && (text.length > 2 * max || codePoints(text) > max)
}

export function shorter(text: string, min: number): boolean {
  return text.length < min || (text.length < 2 * min && codePoints(text) < min)
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** How many bytes a text in base64 stands for. */
export function byteLength(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0
  return Math.floor(((base64.length - padding) * 3) / 4)
}

export function hasFormat(text: string, format: string): boolean {
  return formats[format]?.[0](text) === true
}

/** Whether exactly one member of a union is there. Null counts as absent, and a type's name beside it is ignored. */
export function hasOneMember(union: Record<string, unknown>, members: readonly string[]): boolean {
  const present = Object.keys(union).filter((name) => union[name] != null && name !== "__type")
  return present.length === 1 && members.includes(present[0]!)
}

export function hasDuplicates(list: readonly unknown[]): boolean {
  return new Set(list.map(canonical)).size < list.length
}

/** The same text for equal values, in whatever order their keys stand. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? ""
  if (Array.isArray(value)) return "[" + value.map(canonical).join() + "]"
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return "{" + entries.map(([key, item]) => JSON.stringify(key) + ":" + canonical(item)).join() + "}"
}
`.trimStart()}`
