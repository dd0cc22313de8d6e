import { toMarkdown } from "./documentation.ts"
import { wrapMarkdown } from "./wrap.ts"

const width = 120

/**
 * A doc comment with its line end, or nothing without text. Whatever the text holds, it stays in the comment and adds
 * no tags to it.
 *
 * @param documentation from a model: CommonMark, perhaps with HTML
 * @param options.notes lines below it, escaped in the same way
 * @param options.tags lines of tags such as `@deprecated Use X.`; what follows the tag's name is escaped
 * @param options.indent before each line
 */
export function docComment(
  documentation: string | undefined,
  options: { notes?: readonly string[]; tags?: readonly string[]; indent?: string } = {},
): string {
  const { notes = [], tags = [], indent = "" } = options
  const room = width - indent.length - " * ".length
  const paragraphs = [
    wrapMarkdown(escapeTags(toMarkdown(documentation ?? "")), room),
    notes.flatMap((note) => wrapMarkdown(escapeTags(note), room)),
    tags.flatMap((tag) => wrapMarkdown(`@${escapeTags(tag.slice(1))}`, room)),
  ].filter((lines) => lines.some((line) => line !== ""))
  const lines = paragraphs.flatMap((paragraph, index) => (index === 0 ? paragraph : ["", ...paragraph])).map(harmless)
  const [first = ""] = lines
  if (lines.length === 0) return ""
  if (lines.length === 1) return `${indent}/** ${first} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`
}

/** An `@` that TypeScript would read as a tag gets the backslash that Markdown takes away again. */
function escapeTags(text: string): string {
  return text.replace(/(^|[\s{*])@/g, "$1\\@")
}

/** No end of the comment, no line end, nothing that hides or turns around what follows. */
function harmless(line: string): string {
  return line.replaceAll("*/", "*\\/").replace(/(?!\t)[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu, " ")
}
