import { hasTrait, type MemberShape, type Model, type Shape, targetOf, textTrait } from "@smithwright/smithy"
import type { JsonForm } from "../../json-schema/json-form.ts"
import { runtime } from "./runtime-source.ts"

/** A form in which values are checked: as JSON on the wire, or as clients and servers have them. */
export interface Form {
  readonly name: "Json" | "Typed"
  /** Ends the names of what belongs to the form. */
  readonly suffix: "Json" | ""
  /** Whether members that are streams are a part of it. What they carry is not checked. */
  readonly hasStreams: boolean
  /** The key of a member in an object. */
  keyOf(member: MemberShape): string
  /** The test that a member is not there, and its opposite. */
  isAbsent(value: string): string
  isPresent(value: string): string
  /** How a member's values are told from others; nothing where any value will do. */
  typeOf(model: Model, member: MemberShape): TypeTest | undefined
}

/** The test of a value's type. */
export interface TypeTest {
  /** The expression that is true of a value that does not fit. */
  wrong(value: string): string
  /** What the value must be, as the failure says it. */
  readonly name: string
}

const wholeNumbers: ReadonlyMap<Shape["type"], TypeTest> = new Map([
  ["byte", wholeNumber(8)],
  ["short", wholeNumber(16)],
  ["integer", wholeNumber(32)],
  ["intEnum", wholeNumber(32)],
])

function wholeNumber(bits: number): TypeTest {
  const limit = 2 ** (bits - 1)
  const name = `a whole number of ${bits} bits`
  return { wrong: (value) => `!${runtime}.isInteger(${value}, ${limit})`, name }
}

function typed(type: "string" | "number" | "boolean" | "bigint", name: string): TypeTest {
  return { wrong: (value) => `typeof ${value} != "${type}"`, name }
}

function helped(helper: string, name: string): TypeTest {
  return { wrong: (value) => `!${helper}(${value})`, name }
}

const text = typed("string", "a string")
const numericText = helped(`${runtime}.isDecimal`, "a number in a string")
const wholeNumberText = helped(`${runtime}.isWhole`, "a whole number in a string")
const bytes: TypeTest = { wrong: (value) => `!(${value} instanceof Uint8Array)`, name: "a Uint8Array" }

const timestamps: ReadonlyMap<string | undefined, TypeTest> = new Map([
  ["date-time", helped(`${runtime}.isDateTime`, "a time such as 2015-01-31T23:59:59Z")],
  ["http-date", helped(`${runtime}.isHttpDate`, "a time such as Sat, 31 Jan 2015 23:59:59 GMT")],
  ["epoch-seconds", helped("Number.isFinite", "a number of seconds since 1970")],
])

/** Values as a protocol writes them in JSON. Null is read as absent; large numbers may have been read exactly. */
export function jsonForm(form: JsonForm): Form {
  return {
    name: "Json",
    suffix: "Json",
    hasStreams: false,
    keyOf: (member) => (form.useJsonName ? textTrait(member, "jsonName") : undefined) ?? member.name,
    isAbsent: (value) => `${value} == null`,
    isPresent: (value) => `${value} != null`,
    typeOf(model, member) {
      const target = targetOf(model, member)
      switch (target.type) {
        case "long":
          return helped(`${runtime}.isLong`, "a whole number of 64 bits")
        case "float":
        case "double":
          return helped(`${runtime}.isFloat`, "a number, NaN, Infinity or -Infinity")
        case "bigInteger":
          return form.useStringsForArbitraryPrecision
            ? wholeNumberText
            : helped(`${runtime}.isBigInteger`, "a whole number")
        case "bigDecimal":
          return form.useStringsForArbitraryPrecision ? numericText : typed("number", "a number")
        case "blob":
          return helped(`${runtime}.isBase64`, "base64")
        case "timestamp":
          return timestamps.get(timestampFormatOf(form, member, target))
        default:
          return commonType(target)
      }
    },
  }
}

/** The format of a timestamp's JSON. */
export function timestampFormatOf(form: JsonForm, member: MemberShape, target: Shape): string {
  const own = textTrait(member, "timestampFormat") ?? textTrait(target, "timestampFormat")
  return (form.ignoreTimestampFormats ? undefined : own) ?? form.defaultTimestampFormat
}

/** Values as generated clients and servers have them: `Date`, `Uint8Array`, `bigint`. */
export const typedForm: Form = {
  name: "Typed",
  suffix: "",
  hasStreams: true,
  keyOf: (member) => member.name,
  isAbsent: (value) => `${value} === undefined`,
  isPresent: (value) => `${value} !== undefined`,
  typeOf(model, member) {
    const target = targetOf(model, member)
    switch (target.type) {
      case "long":
        return helped(`${runtime}.isBigInt64`, "a bigint of 64 bits")
      case "bigInteger":
        return typed("bigint", "a bigint")
      case "float":
      case "double":
        return typed("number", "a number")
      case "bigDecimal":
        return numericText
      case "blob":
        return bytes
      case "timestamp":
        return helped(`${runtime}.isDate`, "a valid Date")
      default:
        return commonType(target)
    }
  },
}

function commonType(target: Shape): TypeTest | undefined {
  switch (target.type) {
    case "string":
    case "enum":
      return text
    case "boolean":
      return typed("boolean", "true or false")
    case "list":
      return { wrong: (value) => `!Array.isArray(${value})`, name: "a list" }
    case "map":
    case "structure":
    case "union":
      return helped(`${runtime}.isObject`, "an object")
    default:
      return wholeNumbers.get(target.type)
  }
}

export function isStream(model: Model, member: MemberShape): boolean {
  return hasTrait(targetOf(model, member), "streaming")
}
