import { createHmac, createSecretKey, type KeyObject } from "node:crypto"

interface Derived {
  readonly secret: string
  readonly scope: string
  readonly key: KeyObject
}

/** To derive a key again takes microseconds, so that not many need to be kept. */
const maximum = 1000

/** The keys that sign, which are derived from secrets for a day, region and service; the last of each access key is kept. */
export class SigningKeys {
  readonly #derived = new Map<string, Derived>()

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
  return scope.split("/").reduce<Buffer>((key, part) => hmac(key, part), Buffer.from(`AWS4${secret}`))
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest()
}
