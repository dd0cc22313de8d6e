import { ValueError } from "../errors/value-error.ts"
import type { TimestampFormat } from "../schema/resolve-schema.ts"

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const dateTime = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?[Zz]$/
const httpDate = new RegExp(
  `^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\\d\\d) (${months.join("|")}) (\\d{4}) (\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)? GMT$`,
)

/** Reads a timestamp from text: RFC 3339 without an offset, IMF-fixdate, or seconds since 1970. */
export function readTimestampText(text: string, format: TimestampFormat): Date {
  switch (format) {
    case "epoch-seconds":
      if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) throw new ValueError("expected seconds since 1970")
      return readEpochSeconds(Number(text))
    case "date-time":
      return readIso(dateTime.test(text) ? text.toUpperCase() : undefined, "a date-time such as 2012-01-31T23:59:59Z")
    case "http-date": {
      const [, day, month = "", year, time, fraction = ""] = httpDate.exec(text) ?? []
      const number = String(months.indexOf(month) + 1).padStart(2, "0")
      const iso = day === undefined ? undefined : `${year}-${number}-${day}T${time}${fraction}Z`
      return readIso(iso, "a date such as Tue, 31 Jan 2012 23:59:59 GMT")
    }
  }
}

/** `Date` rolls over days that a month does not have, so the result must still show the day that was written. */
function readIso(iso: string | undefined, expected: string): Date {
  const date = new Date(iso ?? Number.NaN)
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(iso?.slice(8, 10))) {
    throw new ValueError(`expected ${expected}`)
  }
  return date
}

/** In milliseconds, what dates were read from that are finer than a `Date` can be. */
const finer = new WeakMap<Date, number>()

export function readEpochSeconds(seconds: number): Date {
  const date = new Date(Math.round(seconds * 1000))
  if (Number.isNaN(date.getTime())) throw new ValueError("expected seconds since 1970")
  if (date.getTime() / 1000 !== seconds) finer.set(date, seconds * 1000)
  return date
}

/**
 * The time of a date in milliseconds since 1970. A timestamp that came in as a number of seconds keeps the fraction
 * that its request gave it, so that bounds can be rounded to the side that they need.
 */
export function millisecondsOf(date: Date): number {
  return finer.get(date) ?? date.getTime()
}

/** Writes a timestamp; epoch seconds without zeros at the end, the others without a fraction when there is none. */
export function writeTimestamp(value: unknown, format: TimestampFormat): string {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new ValueError("expected a valid Date")
  switch (format) {
    case "epoch-seconds":
      return String(value.getTime() / 1000)
    case "date-time":
      return value.toISOString().replace(".000Z", "Z")
    case "http-date":
      return value.toUTCString()
  }
}
