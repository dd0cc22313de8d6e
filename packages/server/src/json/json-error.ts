const space = /[ \t\n\r]*/y
const token =
  /[{}[\],:]|"[^"\\]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

type Expected = "a value" | "a value or ]" | "a key" | "a key or }" | ":" | ", or ]" | ", or }" | "the end of the text"

/**
 * What was expected where in a text that `JSON.parse` refuses, such as `expected a value at line 1, column 10`. The
 * engines' own messages say it in different words, or not at all.
 */
export function describeJsonError(text: string): string {
  const open: ("[" | "{")[] = []
  let expected: Expected = "a value"
  let at = 0
  for (;;) {
    at = endOf(space, text, at)
    const end = endOf(token, text, at)
    const next: Expected | undefined =
      end === at || hasControl(text, at, end) ? undefined : after(expected, text.charAt(at), open)
    if (next === undefined) return `expected ${expected} at ${placeOf(text, at)}`
    expected = next
    at = end
  }
}

function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return at + (expression.exec(text)?.[0].length ?? 0)
}

/** Characters that strings may only hold escaped. */
function hasControl(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) < 0x20) return true
  return false
}

/** What is expected after a token, which is told by its first character; undefined when it was not expected itself. */
function after(expected: Expected, first: string, open: ("[" | "{")[]): Expected | undefined {
  const closed = (): Expected => {
    const outer = open.at(-1)
    if (outer === undefined) return "the end of the text"
    return outer === "[" ? ", or ]" : ", or }"
  }
  if ((first === "]" || first === "}") && expected.endsWith(first)) {
    open.pop()
    return closed()
  }
  if (expected === ":") return first === ":" ? "a value" : undefined
  if (expected.startsWith(", or")) return first === "," ? (expected === ", or ]" ? "a value" : "a key") : undefined
  if (expected.startsWith("a key")) return first === '"' ? ":" : undefined
  if (expected === "the end of the text" || /[\]},:]/.test(first)) return undefined
  if (first !== "[" && first !== "{") return closed()
  open.push(first)
  return first === "[" ? "a value or ]" : "a key or }"
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split("\n")
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
