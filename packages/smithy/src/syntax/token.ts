/** The kinds of tokens. Those up to `comment` are white space to the grammar; a formatter wants them all the same. */
export const Token = {
  endOfFile: 0,
  space: 1,
  newline: 2,
  comma: 3,
  comment: 4,
  documentation: 5,
  at: 6,
  dollar: 7,
  dot: 8,
  openBrace: 9,
  closeBrace: 10,
  openBracket: 11,
  closeBracket: 12,
  openParenthesis: 13,
  closeParenthesis: 14,
  pound: 15,
  equal: 16,
  colon: 17,
  walrus: 18,
  string: 19,
  textBlock: 20,
  number: 21,
  identifier: 22,
  error: 23,
} as const

export type Token = (typeof Token)[keyof typeof Token]

/** The bracket that a token closes. */
export const openers: ReadonlyMap<Token, string> = new Map([
  [Token.closeBrace, "{"],
  [Token.closeBracket, "["],
  [Token.closeParenthesis, "("],
])

const names: Partial<Record<Token, string>> = {
  [Token.endOfFile]: "the end of the file",
  [Token.space]: "a space",
  [Token.newline]: "a line break",
  [Token.comment]: "a comment",
  [Token.documentation]: "a documentation comment",
  [Token.textBlock]: "a text block",
}

const longestQuote = 30

/** How a message names a token: its kind where the text says nothing, else the text, cut short. */
export function describeToken(kind: Token, text: string): string {
  const name = names[kind]
  if (name !== undefined) return name
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? ""
  const shown = line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line
  return kind === Token.string ? `the string ${shown}` : `\`${shown}\``
}
