import { createHmac, hash, type KeyObject } from "node:crypto"
import { createScope, EVENT_ALGORITHM_IDENTIFIER } from "@smithy/signature-v4"
import { ProtocolError } from "../errors/protocol-error.ts"
import { encodeHeaders } from "../event-stream/encode-message.ts"
import type { MessageCheck } from "../event-stream/message-checks.ts"
import { isSame } from "./is-same.ts"
import { incomplete } from "./signature-claim.ts"

/** What a request says that signs its body event by event, as the SHA-256 of the body. */
export const signedEvents = "STREAMING-AWS4-HMAC-SHA256-EVENTS"

/** By whom and for what messages are signed. */
export interface MessageSigner {
  readonly region: string
  readonly service: string
  /** @param scope `20260131/eu-central-1/swf/aws4_request` */
  keyFor(scope: string): KeyObject
}

/**
 * The check of the messages that follow a signed request. Each signature is made with the one before it, so that none
 * can be taken away, added or moved.
 *
 * @param signature that of the request
 */
export function createMessageCheck(signature: string, { region, service, keyFor }: MessageSigner): MessageCheck {
  let previous = signature
  return ({ headers, body }) => {
    const date = headers.get(":date")
    const actual = headers.get(":chunk-signature")
    // Any other header would not be signed.
    if (date?.type !== "timestamp" || actual?.type !== "blob" || headers.size !== 2) {
      throw incomplete("An event of the stream is not signed")
    }
    const longDate = date.value.toISOString().replace(/[-:]|\.\d+/g, "")
    const scope = createScope(longDate.slice(0, 8), region, service)
    const hashes = [encodeHeaders(new Map([[":date", date]])), body].map((part) => hash("sha256", part, "hex"))
    const stringToSign = [EVENT_ALGORITHM_IDENTIFIER, longDate, scope, previous, ...hashes].join("\n")
    previous = createHmac("sha256", keyFor(scope)).update(stringToSign).digest("hex")
    if (!isSame(previous, Buffer.from(actual.value).toString("hex"))) {
      throw new ProtocolError(
        "InvalidSignatureException",
        "The signature of an event is not that of the event and the key",
      )
    }
  }
}
