import { describe, expect, test } from "vitest"
import { stringValue, textBlockValue } from "./string-value.ts"

describe("quoted strings", () => {
  test.each([
    ['""', ""],
    ['"a"', "a"],
    ['"\\" \\\\ \\/ \\b \\f \\n \\r \\t"', '" \\ / \b \f \n \r \t'],
    ['"\\u0041\\uD83D\\ude00\\u000d"', "A😀\r"],
    ['"a\\\nb"', "ab"],
    ['"a\\\r\nb"', "ab"],
    ['"a\r\nb\rc\nd\te"', "a\nb\nc\nd\te"],
  ])("%j is %j", (text, value) => {
    expect(stringValue(text)).toEqual({ value })
  })

  test.each([
    ['"a\\\'b"', "`\\'` is no escape that strings know", "a\\'b"],
    ['"\\😀"', "`\\😀` is no escape that strings know", "\\😀"],
    ['"\\u12"', "`\\u12` is no Unicode escape", "\\u12"],
    ['"\\u00t0"', "`\\u00t` is no Unicode escape", "\\u00t0"],
    ['"\\u"', "`\\u` is no Unicode escape", "\\u"],
    ['"\u0007"', "The control character U+0007 cannot stand in a string as it is", "\u0007"],
  ])("%j is wrong", (text, message, value) => {
    const found = stringValue(text)
    expect(found.problem?.message).toBe(message)
    expect(found.value).toBe(value)
  })
})

function block(...lines: string[]): string {
  return textBlockValue(`"""\n${lines.join("\n")}"""`).value
}

describe("text blocks", () => {
  test("lose the indentation that all lines share", () => {
    expect(block("    Foo", "        Baz", "", "  ", "    Bar", "    ")).toBe("Foo\n    Baz\n\n\nBar\n")
  })

  test("end without a line break when the quotes stand behind the text", () => {
    expect(block("    Foo", "      Bar")).toBe("Foo\n  Bar")
  })

  test("keep what is indented deeper than the closing quotes", () => {
    expect(block("    Foo", "  Bar", "")).toBe("    Foo\n  Bar\n")
    expect(block("  Foo", "      ")).toBe("Foo\n")
  })

  test("lose trailing spaces, and blank lines all of theirs", () => {
    expect(block("Foo  ", "    ", "Bar")).toBe("Foo\n\nBar")
  })

  test("count spaces only as indentation", () => {
    expect(block("  Foo", "\tBar")).toBe("  Foo\n\tBar")
  })

  test("read escapes after the indentation is gone", () => {
    expect(block("    a\\n  b \\", "    c \\", '    d\\"""')).toBe('a\n  b c d"""')
  })

  test("may have spaces behind the opening quotes, and any line end", () => {
    expect(textBlockValue('""" \t\r\n  a\r\n  b"""')).toEqual({ value: "a\nb" })
  })

  test("begin on a new line", () => {
    const message = 'Expected a line break after the opening `"""` of a text block'
    expect(textBlockValue('"""foo"""').problem?.message).toBe(message)
    expect(textBlockValue('""""""').problem?.message).toBe(message)
  })
})
