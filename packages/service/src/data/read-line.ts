import { isUtf8 } from "node:buffer"
import { readEntry } from "./entry-json.ts"
import type { Reading } from "./reading.ts"

const byteOrderMark = /^\uFEFF/

/** Reads a line of NDJSON. @returns undefined of a blank one */
export function readLine(bytes: Buffer): Reading | undefined {
  if (!isUtf8(bytes)) return { problems: ["The line is not UTF-8"] }
  const text = bytes.toString("utf8").replace(byteOrderMark, "").trim()
  if (text === "") return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    // Says what stands there, and a terminal obeys control characters.
    const reason = String(error instanceof Error ? error.message : error).replace(/\p{Cc}/gu, "\uFFFD")
    return { problems: [`The line is not JSON: ${reason}`] }
  }
  return readEntry(value)
}
