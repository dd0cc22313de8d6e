import { createHmac, createSecretKey, type KeyObject } from "node:crypto"

interface DerivedKey {
  readonly secret: string
  readonly key: KeyObject
}

/** To derive a key again takes microseconds, so that not many need to be kept. */
const maximum = 1000

/** The keys that sign, which are derived from a secret for a day, region and service, and kept. */
export class SigningKeys {
  readonly #derived = new Map<string, DerivedKey>()

  /**
   * Throws `TypeError` when the secret is none.
   *
   * @param credential `AKIDEXAMPLE/20260131/eu-central-1/swf/aws4_request`
   */
  get(credential: string, secret: string): KeyObject {
    const known = this.#derived.get(credential)
    if (known && known.secret === secret) return known.key
    if (this.#derived.size >= maximum) this.#derived.clear()
    const key = createSecretKey(derive(credential, secret))
    this.#derived.set(credential, { secret, key })
    return key
  }
}

function derive(credential: string, secret: string): Buffer {
  const [, ...scope] = credential.split("/")
  // Unlike a template, it refuses what is no text: "undefined" is easy to guess.
  const start = Buffer.concat([Buffer.from("AWS4"), Buffer.from(secret)])
  return scope.reduce<Buffer>((key, part) => createHmac("sha256", key).update(part).digest(), start)
}
