const name = String.raw`[:A-Z_a-z\u{C0}-\u{10FFFF}][-.:\w\u{B7}-\u{10FFFF}]*`

const references = /&(?!(?:lt|gt|amp|apos|quot|#\d+|#x[\dA-Fa-f]+);)/
const attribute = new RegExp(String.raw`\s+(${name})\s*=\s*("[^<"]*"|'[^<']*')`, "uy")

/** What a document consists of, in the order to try; each match begins where the last one ended. */
const parts = {
  text: /[^<]+/y,
  cdata: /<!\[CDATA\[[\s\S]*?\]\]>/y,
  comment: /<!--[\s\S]*?-->/y,
  instruction: new RegExp(String.raw`<\?${name}(?:\s[\s\S]*?)?\?>`, "uy"),
  end: new RegExp(String.raw`</(${name})\s*>`, "uy"),
  start: new RegExp(`<(${name})`, "uy"),
}
const startEnd = /\s*(\/?)>/y

type PartKind = keyof typeof parts

const kinds: readonly PartKind[] = ["text", "cdata", "comment", "instruction", "end", "start"]

/**
 * What keeps a text from being a well-formed XML document (XML 1.0, section 2.1). A document type is refused as well:
 * it can name files and grow without end.
 */
export function xmlProblem(text: string): string | undefined {
  const open: string[] = []
  let hasRoot = false
  for (let at = 0; at < text.length; ) {
    const part = partAt(text, at)
    if (!part) return `nothing that XML knows begins at offset ${at}`
    const { kind, all, tag } = part
    if (kind === "text" && (references.test(all) || all.includes("]]>"))) {
      return `the text at offset ${at} has an unknown reference, a bare \`&\` or \`]]>\``
    }
    if (kind === "comment" && /--|-$/.test(all.slice(4, -3))) return "a comment contains `--`"
    if (open.length === 0) {
      if (kind === "cdata" || (kind === "text" && all.trim() !== "")) return "there is text outside of the root element"
      if (kind === "start" && hasRoot) return "there are several root elements"
    }
    at += all.length
    if (kind === "end" && open.pop() !== tag) return `</${tag}> ends an element that is not open`
    if (kind === "start") {
      const rest = readAttributes(text, at)
      if (typeof rest === "string") return `<${tag}> ${rest}`
      if (!rest.isEmpty) open.push(tag)
      hasRoot = true
      at = rest.end
    }
  }
  if (open.length > 0) return `<${open.at(-1)}> does not end`
  return hasRoot ? undefined : "there is no element"
}

function partAt(text: string, at: number) {
  for (const kind of kinds) {
    const match = matchAt(parts[kind], text, at)
    if (match) return { kind, all: match[0], tag: match[1] ?? "" }
  }
  return undefined
}

/** Reads the rest of a start tag: where it ends and whether the element does so, too; or what is wrong with it. */
function readAttributes(text: string, start: number): { readonly end: number; readonly isEmpty: boolean } | string {
  const names = new Set<string>()
  let at = start
  for (let match = matchAt(attribute, text, at); match; match = matchAt(attribute, text, at)) {
    const [all, one = "", value = ""] = match
    if (names.has(one)) return `has the attribute ${one} twice`
    if (references.test(value)) return `has an unknown reference or a bare \`&\` in the attribute ${one}`
    names.add(one)
    at += all.length
  }
  const end = matchAt(startEnd, text, at)
  return end ? { end: at + end[0].length, isEmpty: end[1] !== "" } : "is not complete"
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
