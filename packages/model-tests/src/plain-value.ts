/**
 * A value in which all that is the same to a user is the same: bytes of any class, streams that have come in, and
 * members that are not there.
 *
 * @param longs what 64-bit integers are: the AWS SDK has numbers
 */
export async function plainValue(value: unknown, longs: "bigint" | "number"): Promise<unknown> {
  const plain = (item: unknown) => plainValue(item, longs)
  if (typeof value === "bigint") return longs === "bigint" ? value : Number(value)
  if (typeof value !== "object" || value === null || value instanceof Date) return value
  if (value instanceof Uint8Array) return { bytes: Array.from(value) }
  if (Array.isArray(value)) return Promise.all(value.map(plain))
  if (value instanceof ReadableStream) return plain(new Uint8Array(await new Response(value).arrayBuffer()))
  if (isBody(value)) return plain(await value.transformToByteArray())
  if (isAsyncIterable(value)) return plain(await Array.fromAsync(value))
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(await Promise.all(entries.map(async ([key, item]) => [key, await plain(item)])))
}

/** What the AWS SDK makes of an answer's body that is a stream. */
function isBody(value: object): value is { transformToByteArray(): Promise<Uint8Array> } {
  return "transformToByteArray" in value
}

function isAsyncIterable(value: object): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value
}

/** An input for a client whose 64-bit integers are numbers. */
export function withNumbers(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, asNumbers(value)]))
}

function asNumbers(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value)
  if (Array.isArray(value)) return value.map(asNumbers)
  if (typeof value !== "object" || value === null || value instanceof Date || value instanceof Uint8Array) return value
  return withNumbers({ ...value })
}
