import type { CharacterTest } from "./tree.ts"

/** The test of one character, done by `RegExp`: on a single character it cannot backtrack. ASCII is looked up. */
export function characterTest(source: string, flags: "u" | ""): CharacterTest {
  const expression = new RegExp(`^(?:${source})$`, flags)
  const ascii = Array.from({ length: 128 }, (_, code) => expression.test(String.fromCharCode(code)))
  return (character) => ascii[character.charCodeAt(0)] ?? expression.test(character)
}
