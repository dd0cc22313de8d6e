import { createCipheriv, createDecipheriv, hash, randomBytes } from "node:crypto"
import { packText, unpackText } from "./packed-text.ts"
import { TokenError } from "./token-error.ts"
import type { TokenKey } from "./token-keys.ts"

/** Milliseconds since 1970. */
export type Clock = () => number

/** Where a page ended. */
export interface TokenPosition {
  /** The time that orders the list. */
  readonly time: number
  /** What orders the items of one time. At most 255 characters. */
  readonly key: string
}

/** The request that a token continues. The token opens for an equal one alone. */
export interface TokenBinding {
  readonly operation: string
  readonly caller: string
  readonly domain: string
  /** All that decides what the list holds and where its pages end, in a fixed order. */
  readonly arguments: unknown
}

/** Turns the place where a page ended into a token that callers can neither read nor make, and back. */
export interface PageTokens {
  /** Differs at every call. At most 1024 characters, all safe in a URL. */
  seal(position: TokenPosition, binding: TokenBinding): string
  /** @throws TokenError */
  open(token: string, binding: TokenBinding): TokenPosition
}

const lifetime = 24 * 60 * 60 * 1000
const version = 1
const nonceStart = 5
const sealedStart = 17
const tagLength = 16

/**
 * A token is, in base64url: a version (1 byte), the key's id (4), a nonce (12), and sealed with AES-256-GCM the time of
 * issue (6), the position's time (8) and its key; then the tag (16). What comes before the sealed part and a digest of
 * the binding are authenticated with it.
 *
 * @param keys the first seals, all open. A key is good for 2³² tokens, since their nonces are random.
 */
export function createPageTokens(keys: readonly [TokenKey, ...TokenKey[]], clock: Clock): PageTokens {
  return {
    seal({ time, key }, binding) {
      const [{ id, secret }] = keys
      const header = Buffer.concat([Buffer.of(version), id, randomBytes(sealedStart - nonceStart)])
      const times = Buffer.alloc(14)
      times.writeUIntBE(clock(), 0, 6)
      times.writeDoubleBE(time, 6)
      const cipher = createCipheriv("aes-256-gcm", secret, header.subarray(nonceStart), { authTagLength: tagLength })
      cipher.setAAD(authenticated(header, binding))
      const sealed = [cipher.update(times), cipher.update(packText(key)), cipher.final()]
      return Buffer.concat([header, ...sealed, cipher.getAuthTag()]).toString("base64url")
    },

    open(token, binding) {
      const bytes = Buffer.from(token, "base64url")
      const header = bytes.subarray(0, sealedStart)
      const key = keys.find(({ id }) => id.equals(header.subarray(1, nonceStart)))
      // Several texts decode to the same bytes; only the one that was issued counts.
      const isWellFormed = bytes.toString("base64url") === token && bytes.length > sealedStart + tagLength
      if (!isWellFormed || header[0] !== version || !key) throw new TokenError("invalid")
      const nonce = header.subarray(nonceStart)
      const decipher = createDecipheriv("aes-256-gcm", key.secret, nonce, { authTagLength: tagLength })
      decipher.setAAD(authenticated(header, binding))
      decipher.setAuthTag(bytes.subarray(-tagLength))
      const content = decipher.update(bytes.subarray(sealedStart, -tagLength))
      try {
        decipher.final()
      } catch {
        throw new TokenError("invalid")
      }
      if (clock() - content.readUIntBE(0, 6) > lifetime) throw new TokenError("expired")
      return { time: content.readDoubleBE(6), key: unpackText(content.subarray(14)) }
    },
  }
}

function authenticated(header: Buffer, { operation, caller, domain, arguments: values }: TokenBinding): Buffer {
  const text = JSON.stringify([operation, caller, domain, values])
  return Buffer.concat([header, hash("sha256", text, "buffer")])
}
