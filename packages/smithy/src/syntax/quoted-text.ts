/** The text that a quoted token stands for, or why it stands for none. */
export type QuotedText = { readonly value: string } | { readonly problem: string }

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
])

const special = /[\\\r]/
const escapeSequence = /\\(?:u([0-9a-fA-F]{4})|(\r\n|[\s\S]|$))|\r\n?/g

/** The value of a `"text"` token (Smithy 2.0, "Quoted text", escapes). Line breaks become `\n`. */
export function readString(token: string): QuotedText {
  return readEscapes(token.slice(1, -1))
}

/** The value of a `"""text block"""` token: the indentation that all lines share is dropped, then escapes are read. */
export function readTextBlock(token: string): QuotedText {
  const text = token.slice(3, -3).replace(/\r\n?/g, "\n")
  const start = /^[ \t]*\n/.exec(text)?.[0]
  if (start === undefined) return { problem: 'a text block\'s text starts on the line after """' }
  const lines = text.slice(start.length).split("\n")
  const last = lines.length - 1
  // The closing delimiter's own line counts, so that it can set the indentation; other blank lines do not.
  const counted = lines.filter((line, index) => index === last || line.trim() !== "")
  const indentation = Math.min(...counted.map((line) => line.length - line.trimStart().length))
  const stripped = lines.map((line) => line.slice(indentation).replace(/ +$/, ""))
  return readEscapes(stripped.join("\n"))
}

function readEscapes(text: string): QuotedText {
  if (!special.test(text)) return { value: text }
  let problem: string | undefined
  const value = text.replace(
    escapeSequence,
    (found: string, unicode: string | undefined, other: string | undefined) => {
      if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16))
      if (other === undefined) return "\n"
      // A backslash before a line break joins the lines.
      if (/^[\r\n]/.test(other)) return ""
      const character = escapes.get(other)
      if (character === undefined) {
        problem ??=
          other === "u"
            ? "\\u needs four hexadecimal digits after it"
            : `${found} is no escape; write \\\\ for a backslash`
        return ""
      }
      return character
    },
  )
  return problem === undefined ? { value } : { problem }
}
