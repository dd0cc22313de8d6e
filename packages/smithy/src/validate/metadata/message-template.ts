import type { AnyShape } from "../../model/shape.ts"
import { displayOf, follow, type Variables } from "../../selector/attribute.ts"
import { parseAttributePath } from "../../selector/parse.ts"
import { SelectorError } from "../../selector/scanner.ts"
import type { PathTree } from "../../selector/tree.ts"

/** A message with places for attributes of a shape, such as `Found @{id|name}`; `@@` stands for `@`. */
export type Template = readonly (string | PathTree)[]

/** Reads a template, or says what is wrong with it. */
export function parseTemplate(text: string): Template | string {
  const parts: (string | PathTree)[] = []
  for (let rest = text; rest !== ""; ) {
    const at = rest.search(/@[@{]/)
    if (at === -1) return [...parts, rest]
    parts.push(rest.slice(0, at))
    if (rest.startsWith("@@", at)) {
      parts.push("@")
      rest = rest.slice(at + 2)
      continue
    }
    const end = rest.indexOf("}", at)
    if (end === -1) return `The template ${JSON.stringify(text)} lacks a closing \`}\``
    try {
      parts.push(parseAttributePath(rest.slice(at + 2, end)))
    } catch (error) {
      if (!(error instanceof SelectorError)) throw error
      return `The template ${JSON.stringify(text)} cannot be read: ${error.message}`
    }
    rest = rest.slice(end + 1)
  }
  return parts
}

export function expandTemplate(template: Template, shape: AnyShape, variables: Variables): string {
  const texts = template.map((part) => {
    return typeof part === "string" ? part : displayOf(follow({ kind: "shape", shape, variables }, part))
  })
  return texts.join("")
}
