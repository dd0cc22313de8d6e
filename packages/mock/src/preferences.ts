import { longestDelay } from "./behaviour.ts"
import { ProtocolError } from "./protocol-error.ts"

/** What a `Prefer` header may ask of the mock. */
export interface Preferences {
  readonly code: number | undefined
  readonly example: string | undefined
  /** Undefined where the header does not say. */
  readonly isDynamic: boolean | undefined
  /** In milliseconds. */
  readonly delay: number | undefined
}

/** One preference of RFC 7240; what stands in quotes does not end it. */
const preference = /(?:"(?:[^"\\]|\\.)*"|[^",;])+/g

/**
 * Reads `Prefer: code=400, example=Name, dynamic=true, delay=250`; other preferences are for others.
 *
 * @param header several headers joined by commas
 * @throws ProtocolError for a value that is none
 */
export function readPreferences(header: string): Preferences {
  const values = new Map<string, string>()
  for (const [text] of header.matchAll(preference)) {
    const [name = "", ...value] = text.split("=")
    values.set(name.trim().toLowerCase(), unquote(value.join("=").trim()))
  }
  const code = values.get("code")
  if (code !== undefined && !/^\d{3}$/.test(code)) throw invalid(`"code=${code}" in Prefer is no status code`)
  const dynamic = values.get("dynamic")
  if (dynamic !== undefined && !["", "true", "false"].includes(dynamic))
    throw invalid(`"dynamic=${dynamic}" in Prefer is neither true nor false`)
  const delay = values.get("delay")
  if (delay !== undefined && !(/^\d+$/.test(delay) && Number(delay) <= longestDelay))
    throw invalid(`"delay=${delay}" in Prefer is no number of milliseconds from 0 to ${longestDelay}`)
  return {
    code: code === undefined ? undefined : Number(code),
    example: values.get("example"),
    isDynamic: dynamic === undefined ? undefined : dynamic !== "false",
    delay: delay === undefined ? undefined : Number(delay),
  }
}

/** The answer to a preference that the mock cannot meet. */
export function invalid(message: string): ProtocolError {
  return new ProtocolError(400, "InvalidPreferenceException", message)
}

function unquote(value: string): string {
  return /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value
}
