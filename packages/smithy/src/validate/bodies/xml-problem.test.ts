import { expect, test } from "vitest"
import { xmlProblem } from "./xml-problem.ts"

test("takes well-formed documents", () => {
  const document = `<?xml version="1.0" encoding="UTF-8"?>
    <!-- a comment -->
    <a:Root xmlns:a="https://example.com?x=1&amp;y=2" b='"'>
        text &lt; &#65; &#x1F600; <![CDATA[<not> & an element]]>
        <empty/><größe />
        <?note anything?>
    </a:Root>
    `
  expect(xmlProblem(document)).toBeUndefined()
})

test.each([
  ["", "there is no element"],
  ["<a>", "<a> does not end"],
  ["<a></b>", "</b> ends an element that is not open"],
  ["<a/><b/>", "there are several root elements"],
  ["<a/>text", "there is text outside of the root element"],
  ['<a x="1" x="2"/>', "<a> has the attribute x twice"],
  ["<a>]]></a>", "the text at offset 3 has an unknown reference, a bare `&` or `]]>`"],
  ["<a>&nbsp;</a>", "the text at offset 3 has an unknown reference, a bare `&` or `]]>`"],
  ["<a x=1/>", "<a> is not complete"],
  ["<a x='&'/>", "<a> has an unknown reference or a bare `&` in the attribute x"],
  ["<!-- -- --><a/>", "a comment contains `--`"],
  ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "nothing that XML knows begins at offset 0"],
])("refuses %s", (text, problem) => {
  expect(xmlProblem(text)).toBe(problem)
})

test("answers soon whatever the text", () => {
  expect(xmlProblem(`<a ${"x ".repeat(50_000)}`)).toBe("<a> is not complete")
  expect(xmlProblem("<a>".repeat(50_000))).toBe("<a> does not end")
  expect(xmlProblem("<!--".repeat(50_000))).toBe("nothing that XML knows begins at offset 0")
  expect(xmlProblem(`<a>${"x&amp;".repeat(500_000)}</a>`)).toBeUndefined()
})
