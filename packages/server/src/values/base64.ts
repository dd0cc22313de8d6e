import { ValueError } from "../errors/value-error.ts"

/** Bytes to base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const step = 0x8000
  let binary = ""
  for (let start = 0; start < bytes.length; start += step) {
    binary += String.fromCharCode(...bytes.subarray(start, start + step))
  }
  return btoa(binary)
}

/** Base64 to bytes. Strict: no white space, no other alphabet, all padding. */
export function decodeBase64(text: string): Uint8Array {
  const digits = text.endsWith("==") ? text.slice(0, -2) : text.endsWith("=") ? text.slice(0, -1) : text
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(digits)) throw new ValueError("expected base64")
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
