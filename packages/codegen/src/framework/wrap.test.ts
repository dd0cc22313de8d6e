import { expect, test } from "vitest"
import { wrapMarkdown } from "./wrap.ts"

test("joins and breaks the lines of paragraphs and items, and nothing else", () => {
  const text = `One two three
four five.
# A heading
- one two three four
  five
  1. six seven eight nine
| a | table |
> said

    code that is longer than the width

\`\`\`
  more code that is longer than the width
\`\`\``
  expect(wrapMarkdown(text, 16)).toEqual([
    "One two three",
    "four five.",
    "# A heading",
    "- one two three",
    "  four five",
    "  1. six seven",
    "     eight nine",
    "| a | table |",
    "> said",
    "",
    "    code that is longer than the width",
    "",
    "```",
    "  more code that is longer than the width",
    "```",
  ])
})
