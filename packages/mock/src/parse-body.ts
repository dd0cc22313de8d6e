import { ProtocolError } from "./protocol-error.ts"

/** How deeply JSON may be nested: far more than a contract needs, far less than a stack holds. */
const deepest = 500

/**
 * Parses the JSON of a request.
 *
 * @throws ProtocolError 400 when it is none, is no UTF-8, or is nested too deeply
 */
export function parseBody(bytes: Buffer): unknown {
  const text = decode(bytes)
  if (depthOf(text) > deepest) throw unreadable(`The body is nested more than ${deepest} levels deep`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unreadable(`The body is not valid JSON: ${error instanceof Error ? error.message : error}`)
  }
}

export function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw unreadable("The body is not valid UTF-8")
  }
}

/** The answer to a request that cannot be read as what the contract says it is. */
export function unreadable(message: string): ProtocolError {
  return new ProtocolError(400, "SerializationException", message)
}

/** How deeply brackets nest, those in strings aside. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString && character === "\\") at++
    else if (character === '"') inString = !inString
    else if (inString) continue
    else if (character === "{" || character === "[") most = Math.max(most, ++depth)
    else if (character === "}" || character === "]") depth--
  }
  return most
}
