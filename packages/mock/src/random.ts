import { createHash } from "node:crypto"

/** A number from 0 up to 1 that a text stands for: always the same one, and as good as random. */
export function numberOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32
}

/** One of some that a text stands for. */
export function pick<T>(choices: readonly T[], text: string): T | undefined {
  return choices[Math.floor(numberOf(text) * choices.length)]
}
