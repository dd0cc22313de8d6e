import { ProtocolError } from "../errors/protocol-error.ts"
import { decodeUtf8 } from "../values/utf8.ts"
import { parseExactJson } from "./exact-json.ts"
import { describeJsonError } from "./json-error.ts"

/** How exact a shape needs its numbers: as doubles hold them, whole ones of any size, or every digit. */
export type Precision = "double" | "integer" | "decimal"

const beyondDouble = /\d{16}|\d[eE][+\d]/

/** Bytes to a JSON value. Throws a `ProtocolError` for what is not UTF-8 or not JSON (RFC 8259). */
export function parseJson(body: Uint8Array, precision: Precision): unknown {
  const text = decodeUtf8(body)
  try {
    const value: unknown = JSON.parse(text)
    const isExact = precision === "double" || (precision === "integer" && !beyondDouble.test(text))
    return isExact ? value : parseExactJson(text)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new ProtocolError("SerializationException", `The body is not JSON: ${describeJsonError(text)}`, { cause })
  }
}
