import { readPath } from "./read-path.ts"
import type { Call, Place, Reference, Template } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"

/**
 * Reads a string whose braces hold references or, after a `#`, paths into them:
 * `https://{Region}.{partition#dnsSuffix}`. Doubled braces stand for themselves.
 */
export function readTemplate(text: string, place: Place): Template {
  const parts: (string | Reference | Call)[] = []
  let literal = ""
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const isBrace = char === "{" || char === "}"
    if (!isBrace || text.charAt(at + 1) === char) {
      literal += char
      if (isBrace) at++
      continue
    }
    const end = text.indexOf("}", at)
    const content = text.slice(at + 1, end)
    if (char === "}" || end === -1 || content.includes("{")) {
      throw new RulesError(`The braces of "${text}" do not match; a brace that is text is doubled`, place)
    }
    if (literal !== "") parts.push(literal)
    literal = ""
    parts.push(readReference(content, place))
    at = end
  }
  if (literal !== "") parts.push(literal)
  return { kind: "template", parts, place }
}

function readReference(content: string, place: Place): Reference | Call {
  const hash = content.indexOf("#")
  const name = hash === -1 ? content : content.slice(0, hash)
  const reference: Reference = { kind: "reference", name, place }
  if (hash === -1) return reference
  return { kind: "call", name: "getAttr", args: [reference], path: readPath(content.slice(hash + 1), place), place }
}
