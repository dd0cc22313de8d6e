import { createHmac, hash, type KeyObject } from "node:crypto"
import { ALGORITHM_IDENTIFIER } from "@smithy/signature-v4"

/**
 * The signature of a canonical request, in hexadecimal.
 *
 * @param date `20260131T235959Z`
 * @param scope `20260131/eu-central-1/swf/aws4_request`
 */
export function sign(canonicalRequest: string, date: string, scope: string, key: KeyObject): string {
  const stringToSign = `${ALGORITHM_IDENTIFIER}\n${date}\n${scope}\n${hash("sha256", canonicalRequest, "hex")}`
  return createHmac("sha256", key).update(stringToSign).digest("hex")
}
