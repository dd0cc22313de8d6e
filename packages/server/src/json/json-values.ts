import { encodeBase64 } from "../values/base64.ts"
import { isRecord, setOwn } from "../values/own-property.ts"
import { writeTimestamp } from "../values/timestamp.ts"
import { refused } from "./refused.ts"

/*
 * What generated converters are made of. They turn values into what `JSON.stringify` writes as the protocols want it,
 * and throw for all others, also for those that it cannot write exactly. What is wrong, and where, is found out by the
 * schema when that has happened.
 */

/** Converts a structure or union to what JSON has. Throws for a value that it does not take. */
export interface JsonConverter {
  convert(value: object | undefined): unknown
}

/** Converters that a generated package brings along, by the id of the shape. */
export type JsonConverters = Readonly<Record<string, JsonConverter>>

/** Throws for what is no structure, union or map. */
export function checkObject<Value>(value: Value): asserts value is NonNullable<Value> {
  if (!isRecord(value)) throw refused
}

/** The one member of a union that is set; none when there is not one, but throws for two. */
export function memberOf(union: object): string {
  let found = ""
  for (const [name, value] of Object.entries(union)) {
    if (value === undefined || value === null) continue
    if (found !== "") throw refused
    found = name
  }
  return found
}

export function string(value: unknown): string {
  if (typeof value !== "string") throw refused
  return value
}

export function boolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw refused
  return value
}

/** Floats that JSON has no number for are text. */
export function number(value: unknown): number | string {
  if (typeof value !== "number") throw refused
  return Number.isFinite(value) ? value : String(value)
}

/** A bigint that a number holds exactly. */
export function integer(value: unknown): number {
  if (typeof value !== "bigint") throw refused
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw refused
  return number
}

/** A decimal that a number holds exactly, and writes the same. */
export function decimal(value: unknown): number {
  const number = Number(value)
  if (typeof value !== "string" || String(number) !== value || !Number.isFinite(number)) throw refused
  return number
}

export function blob(value: unknown): string {
  if (!(value instanceof Uint8Array)) throw refused
  return encodeBase64(value)
}

export function epochSeconds(value: unknown): number {
  const seconds = value instanceof Date ? value.getTime() / 1000 : Number.NaN
  if (Number.isNaN(seconds)) throw refused
  return seconds
}

export function dateTime(value: unknown): string {
  return writeTimestamp(value, "date-time")
}

export function httpDate(value: unknown): string {
  return writeTimestamp(value, "http-date")
}

/** A document is what it is, if JSON has it and it is there. */
export function document(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === "function" || typeof value === "symbol") throw refused
  return value
}

/** The value of a union's member that has none. */
export function unit(_value: unknown): object {
  return {}
}

/** @param convert of an item */
export function list<Item>(value: readonly Item[] | undefined, convert: (item: Item) => unknown): unknown[] {
  if (!Array.isArray(value)) throw refused
  const items: unknown[] = []
  for (const item of value) items.push(convert(item))
  return items
}

/** Without the keys whose value is undefined. */
export function map<Item>(
  value: Readonly<Record<string, Item>> | undefined,
  convert: (item: Item) => unknown,
): Record<string, unknown> {
  checkObject(value)
  const items: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) if (item !== undefined) setOwn(items, key, convert(item))
  return items
}
