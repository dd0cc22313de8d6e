/** A comment of the source, with the line that it stands on. */
export interface Comment {
  /** From the slashes to the last character that is no space. */
  readonly text: string
  /** True for one that may document what follows: three slashes at least. */
  readonly documentation: boolean
  readonly line: number
}

/** How a comment is written: a space follows its slashes. */
export function printComment({ text, documentation }: Comment): string {
  const slashes = documentation ? "///" : "//"
  const content = text.slice(slashes.length)
  const spaced = content === "" || /^[ \t]/.test(content) || (documentation && content.startsWith("/"))
  return slashes + (spaced ? "" : " ") + content
}

/** The same comment as one that documents nothing. A banner, of four slashes or more, keeps all of them. */
export function withoutDocumentation(comment: Comment): Comment {
  const { text, documentation, line } = comment
  if (!documentation) return comment
  return { text: isBanner(comment) ? text : text.slice(1), documentation: false, line }
}

export function isBanner({ text }: Comment): boolean {
  return text.startsWith("////")
}
