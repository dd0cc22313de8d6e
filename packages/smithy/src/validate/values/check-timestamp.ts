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

/** Checks that a value is a timestamp in the format that a member or its target states, or in any if neither does. */
export function checkTimestamp(shape: AnyShape, value: Node, at: ValueCheck, target = shape): void {
  const stated = textTrait(shape, "timestampFormat") ?? textTrait(target, "timestampFormat")
  const format = at.checks.epochSecondsOnly ? "epoch-seconds" : stated
  const form = format !== undefined && Object.hasOwn(forms, format) ? forms[format] : undefined
  const { name, fits } = form ?? anyForm
  if (!fits(value)) reject(at, `Expected ${name} for the timestamp \`${shape.id}\`, found ${describeValue(value)}`)
}

/** The 30th of February is none, though JavaScript makes it one of March. */
function isDate(value: Node, form: RegExp): boolean {
  if (typeof value !== "string" || !form.test(value)) return false
  const date = new Date(value)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(value.slice(8, 10))
}

/** A date on the wrong day of the week is none. */
function isHttpDate(value: Node): boolean {
  if (typeof value !== "string" || !httpDate.test(value)) return false
  return new Date(value).toUTCString() === value.replace(/ (\d) /, " 0$1 ")
}
