const bitsPerCharacter = 21n
const character = (1n << bitsPerCharacter) - 1n

/** Packs text so that each character, whichever it is, takes 21 bits: 255 characters fit in 670 bytes. */
export function packText(text: string): Uint8Array {
  let bits = 1n
  for (const one of text) bits = (bits << bitsPerCharacter) | BigInt(one.codePointAt(0) ?? 0)
  const hex = bits.toString(16)
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex")
}

/** The text that was packed. */
export function unpackText(bytes: Uint8Array): string {
  const codePoints: number[] = []
  for (let bits = BigInt(`0x${Buffer.from(bytes).toString("hex")}`); bits > 1n; bits >>= bitsPerCharacter) {
    codePoints.push(Number(bits & character))
  }
  return codePoints
    .reverse()
    .map((one) => String.fromCodePoint(one))
    .join("")
}
