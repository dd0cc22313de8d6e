const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
const values = new Map([...alphabet].map((char, value) => [char, value]))

/** The bytes of base64 text, which may lack its padding; undefined when it is none. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const chars = text.length % 4 === 0 ? text.replace(/={1,2}$/, "") : text
  if (chars.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((chars.length * 3) / 4))
  let bits = 0
  for (let index = 0; index < chars.length; index++) {
    const value = values.get(chars.charAt(index))
    if (value === undefined) return undefined
    bits = ((bits << 6) | value) & 0xffff
    // The fourth and each later character of a group completes a byte.
    if (index % 4 > 0) bytes[Math.floor((index * 3) / 4)] = bits >> (6 - 2 * (index % 4))
  }
  return bytes
}
