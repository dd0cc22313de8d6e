import { createHash, createHmac } from "node:crypto"
import type { Checksum, SourceData } from "@smithy/types"

/** SHA-256, or with a secret its HMAC, as the signer of the AWS SDK asks for it. */
export class NodeSha256 implements Checksum {
  readonly #secret: SourceData | undefined
  readonly #chunks: Uint8Array[] = []

  constructor(secret?: SourceData) {
    this.#secret = secret
  }

  update(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
  }

  async digest(): Promise<Uint8Array> {
    const hash = this.#secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(this.#secret))
    for (const chunk of this.#chunks) hash.update(chunk)
    return hash.digest()
  }

  reset(): void {
    this.#chunks.length = 0
  }
}

function bytesOf(data: SourceData): string | Uint8Array {
  if (typeof data === "string") return data
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
}
