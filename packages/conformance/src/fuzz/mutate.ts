import type { Corpus, Seed } from "./corpus.ts"
import type { Random } from "./random.ts"

/** Pieces that parsers stumble over. */
const pieces: readonly [string, ...string[]] = [
  ...(["{", "}", "[", "]", "(", ")"] as const),
  ...[":", ":=", "=", ",", "@", "#", "$", '"', '"""', "\\", "\\u", "/", "//", "///", "\n", "\r", "\t"],
  ...["\0", "\ufeff", "\u2028", "\ud800", "\udfff", "é", "😀", "\x1b[2J", "0", "-", "1e999", "-0", "9007199254740993"],
  ...["null", "true", "__proto__", "constructor", "toString", "hasOwnProperty", "smithy.api#", "smithy.api#trait"],
  ...['$version: "2"\n', '$version: "1.0"\n', "namespace a\n", "use a#B\n", "metadata __proto__ = {}\n"],
  ...["apply A @required\n", "with [A]", "for A", "structure __proto__ {}\n", "@mixin ", "@trait ", "@__proto__ "],
  ...["enum A { B = ", "list A { member: A }\n", "operation A { input := {} }\n", "resource A { identifiers: {", "$a"],
]

const encoder = new TextEncoder()

/** Changes the bytes of a file of the corpus one to eight times. */
export function mutate(corpus: Corpus, random: Random): Seed {
  const { name, bytes } = random.pick(corpus)
  let changed = bytes
  for (let left = 1 + random.below(8); left > 0; left--) changed = change(changed, corpus, random)
  return { name, bytes: changed }
}

function change(bytes: Uint8Array, corpus: Corpus, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  const length = 1 + random.below(random.pick([2, 16, 256]))
  const slice = bytes.subarray(at, at + length)
  switch (random.below(8)) {
    case 0:
      return splice(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.below(8))))
    case 1:
      return splice(bytes, at, length, Uint8Array.of(random.below(256), random.below(256)))
    case 2:
      return splice(bytes, at, length, new Uint8Array())
    case 3:
      return splice(bytes, at, 0, slice)
    case 4:
      return splice(bytes, random.below(bytes.length + 1), 0, slice)
    case 5: {
      const other = random.pick(corpus).bytes
      const from = random.below(other.length + 1)
      return splice(bytes, at, random.below(2) * length, other.subarray(from, from + length))
    }
    case 6:
      // Deep nesting is rare, because it is slow to make.
      return splice(bytes, at, 0, encoder.encode(random.pick(pieces).repeat(random.below(50) === 0 ? 2000 : 1)))
    default:
      return splice(bytes, at, length, encoder.encode(random.pick(pieces)))
  }
}

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  const rest = bytes.subarray(at + remove)
  const result = new Uint8Array(at + insert.length + rest.length)
  result.set(bytes.subarray(0, at))
  result.set(insert, at)
  result.set(rest, at + insert.length)
  return result
}
