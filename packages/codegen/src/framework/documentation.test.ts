import { expect, test } from "vitest"
import { toMarkdown } from "./documentation.ts"

test.each([
  ["Plain *Markdown*.\n\nTwo paragraphs.", "Plain *Markdown*.\n\nTwo paragraphs."],
  ["<p>One <code>x</code>.</p> <p>Two.</p>", "One `x`.\n\nTwo."],
  ["<p>Either:</p><ul><li>a</li><li><p>b</p></li></ul>", "Either:\n\n- a\n\n- b"],
  ['See <a href="https://example.com/a?b=c">the guide</a>.', "See [the guide](https://example.com/a?b=c)."],
  ['<a href="javascript:alert(1)">no</a>', '<a href="javascript:alert(1)">no</a>'],
  ["a List<String>, and 1 < 2 > 0", "a List<String>, and 1 < 2 > 0"],
  ["hidden <!-- note --> here", "hidden  here"],
  ["<pre>x = 1</pre>", "```\nx = 1\n```"],
])("%j", (documentation, markdown) => {
  expect(toMarkdown(documentation)).toBe(markdown)
})

test("takes time in proportion to the text, however it is nested", () => {
  expect(toMarkdown("<a ".repeat(20_000))).toHaveLength(59_999)
  expect(toMarkdown(`<p${" ".repeat(20_000)}<`)).toHaveLength(20_003)
})
