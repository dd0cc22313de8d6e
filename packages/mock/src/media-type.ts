/** Whether a body of this media type is JSON; the parameters of the type do not matter. */
export function isJson(mediaType: string): boolean {
  return /^application\/(json|x-amz-json-1\.\d|[^;\s]+\+json)$/.test(essenceOf(mediaType))
}

/** Whether a body of this media type is CBOR. */
export function isCbor(mediaType: string): boolean {
  return essenceOf(mediaType) === "application/cbor"
}

/** Whether a body of this media type is text, and no bytes. */
export function isText(mediaType: string): boolean {
  return essenceOf(mediaType).startsWith("text/")
}

/** A media type without its parameters, in lower case. */
export function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*/s, "").trim().toLowerCase()
}
