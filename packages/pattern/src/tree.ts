/** A regular expression as a tree (ECMA 262, section 22.2.1), without what only backtracking can match. */
export type PatternNode =
  | { readonly kind: "character"; readonly test: CharacterTest }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "lookahead"; readonly part: PatternNode; readonly negative: boolean }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "repetition"; readonly part: PatternNode; readonly min: number; readonly max: number }

/** Whether a character matches; `character` is one code point, or one code unit without the `u` flag. */
export type CharacterTest = (character: string) => boolean

export type Assertion = "start" | "end" | "wordBoundary" | "noWordBoundary"
