import type { Source } from "@smithwright/smithy"
import type { Corpus } from "./corpus.ts"
import { mutate } from "./mutate.ts"
import { createRandom } from "./random.ts"

/** The input with a number: always the same for the same corpus and seed. */
export function makeInput(corpus: Corpus, seed: number, index: number): Source {
  const { name, bytes } = mutate(corpus, createRandom(seed, index))
  return { name, text: new TextDecoder().decode(bytes) }
}
