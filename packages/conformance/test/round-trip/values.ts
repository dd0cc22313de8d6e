import fc, { type Arbitrary } from "fast-check"
import type { Collection, FieldType, Member } from "./field-type.ts"

type Text = Arbitrary<string>

/** Any input of a model. Labels are always there. */
export function inputOf(members: readonly Member[]): Arbitrary<Record<string, unknown>> {
  const entries = members.map(({ type, binding }, index) => {
    return [
      `m${index}`,
      valueArbitrary(type, binding === "body" ? anyText : binding === "label" ? label : header),
    ] as const
  })
  const requiredKeys = members.flatMap(({ binding }, index) => (binding === "label" ? [`m${index}`] : []))
  return fc.record(Object.fromEntries(entries), { requiredKeys, noNullPrototype: true })
}

const anyText: Text = fc.string({ unit: "binary", maxLength: 30 })
/** The client's runtime sets keys by assignment, which this one is no key for. */
const key: Text = anyText.filter((text) => text !== "__proto__")
/** What any HTTP client keeps as it is, commas and quotes of lists included. */
const header: Text = fc.stringMatching(/^[a-z0-9,"\\]([a-z0-9 ,"\\]*[a-z0-9,"\\])?$/, { maxLength: 20 })
const label: Text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 })

function valueArbitrary(type: FieldType, text: Text): Arbitrary<unknown> {
  switch (type.kind) {
    case "simple":
      return simpleValue(type.type, text)
    case "list":
      return fc.array(itemOf(type, text), { minLength: 1, maxLength: 4 })
    case "map":
      return fc.dictionary(key, itemOf(type, text), { maxKeys: 4, noNullPrototype: true })
    case "structure": {
      const entries = type.members.map((member, index) => [`m${index}`, valueArbitrary(member, text)] as const)
      return fc.record(Object.fromEntries(entries), { requiredKeys: [], noNullPrototype: true })
    }
    case "union":
      return fc.oneof(
        ...type.members.map((member, index) => valueArbitrary(member, text).map((value) => ({ [`m${index}`]: value }))),
      )
  }
}

const date = fc.date({ min: new Date("1900-01-01"), max: new Date("2500-01-01"), noInvalidDate: true })
/** HTTP's dates are no finer; timestamps in headers are such dates unless they have a format. */
const wholeSeconds = date.map((value) => new Date(Math.floor(value.getTime() / 1000) * 1000))

function itemOf({ item, sparse }: Collection, text: Text): Arbitrary<unknown> {
  const value = valueArbitrary(item, text)
  return sparse ? fc.option(value) : value
}

function simpleValue(type: (FieldType & { kind: "simple" })["type"], text: Text): Arbitrary<unknown> {
  switch (type) {
    case "Blob":
      return fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes))
    case "Boolean":
      return fc.boolean()
    case "Byte":
      return fc.integer({ min: -128, max: 127 })
    case "Short":
      return fc.integer({ min: -32_768, max: 32_767 })
    case "Integer":
      return fc.integer()
    case "Long":
      return fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.integer().map(BigInt))
    case "BigInteger":
      return fc.oneof(fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }), fc.integer().map(BigInt))
    case "BigDecimal":
      return fc
        .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.stringMatching(/^[0-9]{0,18}[1-9]$/))
        .map((parts) => parts.join("."))
    case "Float":
      return fc.float().filter(isKept).map(withoutMinusZero)
    case "Double":
      return fc.double().filter(isKept).map(withoutMinusZero)
    case "String":
      return text
    case "Timestamp":
      return text === anyText ? date : wholeSeconds
    case "DateTime":
    case "EpochSeconds":
      return date
    case "HttpDate":
      return wholeSeconds
    case "Genre":
      return fc.constantFrom("novel", "a poem")
    case "Rating":
      return fc.constantFrom(1, -7)
  }
}

/** The client's runtime takes larger numbers in JSON for integers, which then are bigints. */
function isKept(value: number): boolean {
  return !Number.isFinite(value) || Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

/** JSON writers do not keep the sign of zero. */
function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value
}
