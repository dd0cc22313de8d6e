import { createHash, createSecretKey, type KeyObject, randomBytes } from "node:crypto"

/** A secret of 256 bits that page tokens are sealed with. */
export interface TokenKey {
  /** Four bytes that name the key in tokens, and tell nothing of it. */
  readonly id: Buffer
  readonly secret: KeyObject
}

/** A key that lives as long as the process. */
export function makeTokenKey(): TokenKey {
  return toTokenKey(randomBytes(32))
}

/**
 * Reads a file of keys: one on each line, 32 bytes in base64, as `openssl rand -base64 32` makes them. The first seals,
 * all open. To change keys, put the new one on top, and delete the old one a day later. Lines that begin with `#` are
 * comments.
 *
 * @param name of the file, for the error's message
 * @throws Error that names the line, and never shows it
 */
export function readTokenKeys(text: string, name: string): readonly [TokenKey, ...TokenKey[]] {
  const keys = text.split("\n").flatMap((line, index) => {
    const trimmed = line.trim()
    if (trimmed === "" || trimmed.startsWith("#")) return []
    const bytes = Buffer.from(trimmed, "base64")
    if (!/^[A-Za-z0-9+/]{43}=$/.test(trimmed) || bytes.length !== 32) {
      throw new Error(`${name}:${index + 1}: a key is 32 bytes in base64. "openssl rand -base64 32" makes one.`)
    }
    return [toTokenKey(bytes)]
  })
  const [first, ...others] = keys
  if (!first) throw new Error(`${name}: there is no key. "openssl rand -base64 32" makes one.`)
  return [first, ...others]
}

function toTokenKey(bytes: Buffer): TokenKey {
  const id = createHash("sha256").update("smithwright page token key\0").update(bytes).digest().subarray(0, 4)
  return { id, secret: createSecretKey(bytes) }
}
