/** Tags that Markdown has a sign for. */
const inlineSigns: ReadonlyMap<string, string> = new Map([
  ["code", "`"],
  ["b", "**"],
  ["strong", "**"],
  ["i", "*"],
  ["em", "*"],
])

/** What stands in place of the opening and of the closing tag. */
const blockSigns: ReadonlyMap<string, readonly [opening: string, closing: string]> = new Map([
  ["pre", ["\n\n```\n", "\n```\n\n"]],
  ["li", ["\n- ", "\n"]],
])

const paragraphTags = new Set(["p", "note", "important", "div", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "br"])

const comment = /<!--[\s\S]*?(?:-->|$)/g
const link = /<a\s[^<>]*?href\s*=\s*"(https?:[^"<>\s]*)"[^<>]*>([^<>]*)<\/a>/gi
const inlineTag = /<\/?([a-z]+)(?:\s[^<>]*)?>/gi
const blockTag = /<(\/?)([a-z]+[1-6]?)(?:\s[^<>]*)?\/?>[ \t]*/gi

/**
 * Documentation as Markdown. Smithy's is CommonMark, in which AWS's models use HTML: tags that Markdown has a sign for
 * become that sign. Others stay, since they may be meant as text, such as that of `List<String>`.
 */
export function toMarkdown(documentation: string): string {
  if (!documentation.includes("<")) return documentation.trim()
  return documentation
    .replace(comment, "")
    .replace(link, "[$2]($1)")
    .replace(inlineTag, (tag, name: string) => inlineSigns.get(name.toLowerCase()) ?? tag)
    .replace(blockTag, (tag, slash: string, name: string) => {
      if (paragraphTags.has(name.toLowerCase())) return "\n\n"
      const [opening, closing] = blockSigns.get(name.toLowerCase()) ?? [tag, tag]
      return slash === "" ? opening : closing
    })
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^-\n+/gm, "- ")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

/** Text as inline code, whatever backticks it has (CommonMark, "Code spans"). */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const marks = "`".repeat(longest + 1)
  const space = text.startsWith("`") || text.endsWith("`") ? " " : ""
  return `${marks}${space}${text}${space}${marks}`
}
