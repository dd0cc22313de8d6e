import type { AnyShape } from "../../model/shape.ts"
import { textTrait } from "../../model/traits.ts"
import { isNumber, type Node } from "../../syntax/node.ts"
import { describeValue } from "./describe-value.ts"
import { reject, type ValueCheck } from "./value-problem.ts"

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/
const httpDate = /^[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

const forms: { readonly [format: string]: { readonly name: string; readonly fits: (value: Node) => boolean } } = {
  "epoch-seconds": { name: "a number of seconds", fits: isNumber },
  "date-time": { name: "a date-time such as 1985-04-12T23:20:50.52Z", fits: (value) => isDate(value, dateTime) },
  "http-date": { name: "a date such as Tue, 29 Apr 2014 18:30:38 GMT", fits: isHttpDate },
}

const anyForm = {
  name: "a number of seconds or a date-time such as 1985-04-12T23:20:50.52Z",
  fits: (value: Node) => isNumber(value) || isDate(value, dateTime),
}

/** Checks that a value is a timestamp in the format that its shape or member states, or in any if it states none. */
export function checkTimestamp(shape: AnyShape, value: Node, at: ValueCheck): void {
  const format = at.checks.epochSecondsOnly ? "epoch-seconds" : textTrait(shape, "timestampFormat")
  const form = format !== undefined && Object.hasOwn(forms, format) ? forms[format] : undefined
  const { name, fits } = form ?? anyForm
  if (!fits(value)) reject(at, `Expected ${name} for the timestamp \`${shape.id}\`, found ${describeValue(value)}`)
}

function isDate(value: Node, form: RegExp): boolean {
  return typeof value === "string" && form.test(value) && !Number.isNaN(Date.parse(value))
}

/** A date on the wrong day of the week is none. */
function isHttpDate(value: Node): boolean {
  if (typeof value !== "string" || !httpDate.test(value)) return false
  return new Date(value).toUTCString() === value.replace(/ (\d) /, " 0$1 ")
}
