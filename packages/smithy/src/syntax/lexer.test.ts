import { describe, expect, test } from "vitest"
import { Lexer } from "./lexer.ts"
import { Token } from "./token.ts"

const kindNames = new Map<number, string>(Object.entries(Token).map(([name, kind]) => [kind, name]))

function tokens(text: string): readonly string[] {
  const lexer = new Lexer({ name: "a", text })
  const found: string[] = []
  for (; lexer.kind !== Token.endOfFile; lexer.next()) {
    found.push(`${kindNames.get(lexer.kind)} ${JSON.stringify(text.slice(lexer.start, lexer.end))}`)
  }
  return found
}

function problem(text: string): string | undefined {
  const lexer = new Lexer({ name: "a", text })
  return lexer.kind === Token.error ? lexer.problem?.message : undefined
}

test("every character belongs to a token, white space and comments too", () => {
  expect(tokens("$a: b.c#D,\r\n // x\n/// y\n\tz:=-1.5e+3")).toEqual([
    'dollar "$"',
    'identifier "a"',
    'colon ":"',
    'space " "',
    'identifier "b"',
    'dot "."',
    'identifier "c"',
    'pound "#"',
    'identifier "D"',
    'comma ","',
    'newline "\\r\\n"',
    'space " "',
    'comment "// x\\n"',
    'documentation "/// y\\n"',
    'space "\\t"',
    'identifier "z"',
    'walrus ":="',
    'number "-1.5e+3"',
  ])
})

test("a lone CR ends lines and comments", () => {
  expect(tokens("a\rb//c\rd")).toEqual([
    'identifier "a"',
    'newline "\\r"',
    'identifier "b"',
    'comment "//c\\r"',
    'identifier "d"',
  ])
})

test("the end of the file ends a comment and comes again and again", () => {
  const lexer = new Lexer({ name: "a", text: "//" })
  lexer.next()
  lexer.next()
  expect([lexer.kind, lexer.start, lexer.end]).toEqual([Token.endOfFile, 2, 2])
})

test("a byte order mark before the text is white space, and nowhere else", () => {
  expect(tokens("\ufeffa")).toEqual(['space "\ufeff"', 'identifier "a"'])
  expect(tokens("a\ufeff")).toEqual(['identifier "a"', 'error "\ufeff"'])
})

describe("strings", () => {
  test("end at a quote that no backslash stands before", () => {
    expect(tokens('"a\\"b\\\\"c')).toEqual(['string "\\"a\\\\\\"b\\\\\\\\\\""', 'identifier "c"'])
    expect(tokens('""a')).toEqual(['string "\\"\\""', 'identifier "a"'])
  })

  test("may span lines", () => {
    expect(tokens('"a\nb"')).toEqual(['string "\\"a\\nb\\""'])
  })

  test("text blocks end at three quotes", () => {
    expect(tokens('"""\na "" b\\""" c""" d')).toEqual([
      `textBlock ${JSON.stringify('"""\na "" b\\""" c"""')}`,
      'space " "',
      'identifier "d"',
    ])
  })

  test("that are never closed are reported at the end of the file", () => {
    const lexer = new Lexer({ name: "a", text: '\n "abc' })
    lexer.next()
    lexer.next()
    expect(lexer.problem).toEqual({
      message: 'Expected `"`, found the end of the file',
      hint: "The text that begins at line 2, column 2 is never closed.",
      start: 6,
      end: 6,
    })
    expect(problem('"""\nabc""')).toBe('Expected `"""`, found the end of the file')
    expect(problem('"abc\\')).toBe('Expected `"`, found the end of the file')
  })
})

describe("names", () => {
  test("are letters, digits and underscores", () => {
    expect(tokens("__proto__ _1 a1_")).toEqual([
      'identifier "__proto__"',
      'space " "',
      'identifier "_1"',
      'space " "',
      'identifier "a1_"',
    ])
  })

  test("need more than underscores", () => {
    expect(problem("__ ")).toBe("Expected a letter or a digit after `__`")
  })

  test("are ASCII", () => {
    expect(tokens("aé😀")).toEqual(['identifier "a"', 'error "é"', 'error "😀"'])
  })
})

test("numbers that are not finished are reported", () => {
  expect(problem("-")).toBe("Expected a digit after `-`")
  expect(problem("1.")).toBe("Expected a digit after `1.`")
  expect(problem("1.0e")).toBe("Expected a digit after `1.0e`")
  expect(problem("1E-")).toBe("Expected a digit after `1E-`")
  expect(problem("-012")).toBe("The number `-012` begins with a zero")
  expect(tokens("0 -0 10")).toEqual(['number "0"', 'space " "', 'number "-0"', 'space " "', 'number "10"'])
})

test("a single slash begins no comment", () => {
  expect(problem("/ a")).toBe("Unexpected character `/`")
})

test("goes on at any offset", () => {
  const lexer = new Lexer({ name: "a", text: "abc def" })
  lexer.moveTo(4)
  expect([lexer.kind, lexer.start, lexer.end]).toEqual([Token.identifier, 4, 7])
  lexer.moveTo(0)
  expect([lexer.kind, lexer.start, lexer.end]).toEqual([Token.identifier, 0, 3])
})
