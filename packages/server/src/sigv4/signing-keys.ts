import { createHmac, createSecretKey, type KeyObject } from "node:crypto"

interface DerivedKey {
  readonly secret: string
  readonly scope: string
  readonly key: KeyObject
}

/** To derive a key again takes microseconds, so that not many need to be kept. */
const maximum = 1000

/** The keys that sign, derived from secrets for a day, region and service. The last of each access key is kept. */
export class SigningKeys {
  readonly #derived = new Map<string, DerivedKey>()

  /** @param scope `20260131/eu-central-1/swf/aws4_request` */
  get(accessKeyId: string, secret: string, scope: string): KeyObject {
    const known = this.#derived.get(accessKeyId)
    if (known?.secret === secret && known.scope === scope) return known.key
    if (this.#derived.size >= maximum) this.#derived.clear()
    const key = createSecretKey(derive(secret, scope))
    this.#derived.set(accessKeyId, { secret, scope, key })
    return key
  }
}

function derive(secret: string, scope: string): Buffer {
  // Unlike a template, it refuses what is no text: "undefined" is easy to guess.
  const start = Buffer.concat([Buffer.from("AWS4"), Buffer.from(secret)])
  return scope.split("/").reduce<Buffer>((key, part) => hmac(key, part), start)
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest()
}
