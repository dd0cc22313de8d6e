import { expect, test } from "vitest"
import { docComment } from "./doc-comment.ts"

test("one line, several, none", () => {
  expect(docComment("The domain.", { indent: "  " })).toBe("  /** The domain. */\n")
  expect(docComment("The domain.", { notes: ["Length: 1 to 256."], tags: ["@deprecated"] })).toBe(
    "/**\n * The domain.\n *\n * Length: 1 to 256.\n *\n * @deprecated\n */\n",
  )
  expect([docComment(undefined), docComment("  \n ")]).toEqual(["", ""])
})

test("wraps paragraphs and items at 120, and leaves code alone", () => {
  const words = "word ".repeat(30).trim()
  const text = docComment(`${words}\n\n- ${words}\n\n\`\`\`\n${words}\n\`\`\``)
  expect(text.split("\n").map((line) => line.length)).toEqual([3, 117, 37, 2, 119, 39, 2, 6, 152, 6, 3, 0])
})

test("nothing gets out of the comment or becomes a tag", () => {
  const text = "*/ alert(1) /*\u2028*/\n@internal {@link x} mail a@b.c *@type {x}"
  expect(docComment(text, { tags: ["@deprecated */ @x"] })).toBe(`/**
 * *\\/ alert(1) /* *\\/ \\@internal {\\@link x} mail a@b.c *\\@type {x}
 *
 * @deprecated *\\/ \\@x
 */
`)
})
