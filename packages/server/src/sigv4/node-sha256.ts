import { createHash, createHmac, type Hash, type Hmac } from "node:crypto"

type Source = string | ArrayBuffer | ArrayBufferView

/** SHA-256, or with a secret its HMAC, in the form that the signer asks for. */
export class NodeSha256 {
  readonly #secret: Source | undefined
  #hash: Hash | Hmac

  constructor(secret?: Source) {
    this.#secret = secret
    this.#hash = start(secret)
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk)
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }

  reset(): void {
    this.#hash = start(this.#secret)
  }
}

function start(secret: Source | undefined): Hash | Hmac {
  return secret === undefined ? createHash("sha256") : createHmac("sha256", toKey(secret))
}

function toKey(secret: Source): string | Uint8Array {
  if (typeof secret === "string") return secret
  return ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret)
}

/** In hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}
