import { type AnyShape, type Node, property, trait } from "@smithwright/smithy"
import { literal } from "../../framework/literal.ts"

/** Traits without a value that have a bit in the vector of traits, in the order of their bits. */
const bits = [
  "httpLabel",
  "idempotent",
  "idempotencyToken",
  "sensitive",
  "httpPayload",
  "httpResponseCode",
  "httpQueryParams",
]

const present = (): Node => 1
const asIs = (value: Node): Node => value

/**
 * The traits that runtimes read from a schema, by trait, with how each writes its value. Their key is the short name.
 */
const encodings: ReadonlyMap<string, (value: Node) => Node> = new Map([
  ...[...bits, "sparse", "hostLabel", "requiresLength", "streaming", "eventHeader", "eventPayload"].map(
    (name) => [name, present] as const,
  ),
  ...["requestCompression", "xmlAttribute", "xmlFlattened"].map((name) => [name, present] as const),
  ...["error", "httpError", "httpHeader", "httpPrefixHeaders", "httpQuery", "jsonName", "mediaType", "xmlName"].map(
    (name) => [name, asIs] as const,
  ),
  ["http", (value) => [field(value, "method"), field(value, "uri"), property(value, "code") ?? 200]],
  ["endpoint", (value) => [field(value, "hostPrefix")]],
  ["xmlNamespace", (value) => [field(value, "prefix"), field(value, "uri")]],
  ["aws.protocols#awsQueryError", (value) => [field(value, "code"), property(value, "httpResponseCode") ?? 400]],
])

/**
 * The traits of a schema as `@smithy/types` encodes them: a number when each has a bit, else an object. An event's
 * header that is a byte or a short says so, since schemas only say that it is a number.
 *
 * @param shapes those that have a say, the last one first: a member after its target
 */
export function schemaTraits(...shapes: readonly AnyShape[]): string {
  const found = new Map<string, Node>()
  for (const [name, encode] of encodings) {
    const value = shapes.map((shape) => trait(shape, name)).findLast((node) => node !== undefined)
    if (value !== undefined) found.set(name.slice(name.indexOf("#") + 1), encode(value))
  }
  const size = shapes.map(({ type }) => type).find((type) => type === "byte" || type === "short")
  if (size && found.has("eventHeader")) found.set("eventHeaderType", size)
  const vector = bits.reduce((sum, name, index) => (found.has(name) ? sum + 2 ** index : sum), 0)
  const isVector = [...found.keys()].every((name) => bits.includes(name))
  return isVector ? String(vector) : literal(Object.fromEntries(found))
}

function field(value: Node, name: string): Node {
  return property(value, name) ?? ""
}
