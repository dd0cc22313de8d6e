import type { Node } from "../../syntax/node.ts"
import { booleanType, listType, optionalType, stringType } from "../types.ts"
import { type RulesFunction, simpleFunction } from "./rules-function.ts"

const notAscii = /[^\0-\x7f]/

/** Counts from the end when the last argument says so. There is no part of what is not ASCII or too short. */
const substring = simpleFunction(
  ["string", "integer", "integer", "boolean"],
  optionalType(stringType),
  ([text, start, stop, isReversed]): Node => {
    if (notAscii.test(text) || start < 0 || start >= stop || text.length < stop) return null
    return isReversed ? text.slice(text.length - stop, text.length - start) : text.slice(start, stop)
  },
)

/** The parts of a string between delimiters: all of them, or as many as the limit says if it is not 0. */
const split: RulesFunction = {
  ...simpleFunction(["string", "string", "integer"], listType(stringType), ([text, delimiter, limit]): Node => {
    if (delimiter === "") throw new Error("Its delimiter cannot be empty")
    if (limit < 0) throw new Error("Its limit cannot be negative")
    const parts = text.split(delimiter)
    if (limit === 0 || parts.length <= limit) return parts
    return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(delimiter)]
  }),
  since: { major: 1, minor: 1 },
}

/** Encodes all but the unreserved characters of RFC 3986. */
const uriEncode = simpleFunction(["string"], stringType, ([text]): Node => {
  return text.replace(/[^A-Za-z0-9\-._~]+/g, (reserved) => {
    const bytes = [...new TextEncoder().encode(reserved)]
    return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("")
  })
})

const hostLabel = /^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/

/** Whether a string can be a part of a host name, or several with dots between if the second argument is true. */
const isValidHostLabel = simpleFunction(["string", "boolean"], booleanType, ([text, allowDots]): Node => {
  return (allowDots ? text.split(".") : [text]).every((label) => hostLabel.test(label))
})

/** Functions that work on strings. */
export const stringFunctions: readonly (readonly [name: string, RulesFunction])[] = [
  ["substring", substring],
  ["split", split],
  ["uriEncode", uriEncode],
  ["isValidHostLabel", isValidHostLabel],
]
