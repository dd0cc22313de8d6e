import { isRecord } from "../values/own-property.ts"

/**
 * The length of a value when it lies outside of the bounds, else undefined. Text is counted in characters (code
 * points), lists in items, maps in entries, blobs in bytes. Text is only counted when its UTF-16 units leave a doubt.
 */
export function lengthOf(value: unknown, min: number, max: number): number | undefined {
  if (typeof value === "string" && value.length <= max && value.length >= 2 * min) return undefined
  const length = count(value)
  return length < min || length > max ? length : undefined
}

function count(value: unknown): number {
  if (typeof value === "string") return countCodePoints(value)
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length
  return isRecord(value) ? Object.keys(value).length : 0
}

function countCodePoints(text: string): number {
  let length = text.length
  for (let index = 1; index < text.length; index++) {
    const isPair = (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800
    if (isPair) length--
  }
  return length
}
