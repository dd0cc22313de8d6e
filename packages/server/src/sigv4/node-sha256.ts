import { createHash, createHmac, createSecretKey, type KeyObject } from "node:crypto"

type Source = string | ArrayBuffer | ArrayBufferView

/** SHA-256, or with a secret its HMAC, in the form that the signer asks for. */
export class NodeSha256 {
  readonly #secret: Source | undefined
  readonly #chunks: Uint8Array[] = []

  constructor(secret?: Source) {
    this.#secret = secret
  }

  update(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
  }

  async digest(): Promise<Uint8Array> {
    const hash = this.#secret === undefined ? createHash("sha256") : createHmac("sha256", keyOf(this.#secret))
    for (const chunk of this.#chunks) hash.update(chunk)
    return hash.digest()
  }

  reset(): void {
    this.#chunks.length = 0
  }
}

/** The signer keeps the keys that it derives, and Node's own form of a key is slow to make. */
const keys = new WeakMap<ArrayBuffer | ArrayBufferView, KeyObject>()

function keyOf(secret: Source): string | KeyObject {
  if (typeof secret === "string") return secret
  const known = keys.get(secret)
  if (known) return known
  const bytes = ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret)
  const key = createSecretKey(bytes)
  keys.set(secret, key)
  return key
}

/** In hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}
