/**
 * A static schema tuple as generated contracts have them; the encoding is that of `@smithy/types`. References to other
 * schemas are functions or values of several forms, so they stay `unknown` until `resolveSchema` looks at them.
 */
export type StaticSchema<Kind extends number = number> = readonly [
  kind: Kind,
  namespace: string,
  name: string,
  traits: SchemaTraits,
  ...rest: readonly unknown[],
]

/** An operation: its last two elements refer to the input and the output. */
export type OperationSchema = readonly [
  kind: 9,
  namespace: string,
  name: string,
  traits: SchemaTraits,
  input: unknown,
  output: unknown,
]

/** An error structure: member names, member schemas, and how many of the first members are required. */
export type ErrorSchema = readonly [
  kind: -3,
  namespace: string,
  name: string,
  traits: SchemaTraits,
  names: readonly string[],
  members: readonly unknown[],
  required?: number,
]

/** Trait values by short name, or a bit for each of the most frequent ones that have no value. */
export type SchemaTraits = number | Traits

export type Traits = Readonly<Record<string, unknown>>

const bits = [
  "httpLabel",
  "idempotent",
  "idempotencyToken",
  "sensitive",
  "httpPayload",
  "httpResponseCode",
  "httpQueryParams",
] as const

/** Traits as an object, whichever way the schema has them. */
export function expandTraits(traits: SchemaTraits): Traits {
  if (typeof traits !== "number") return traits
  return Object.fromEntries(bits.filter((_, bit) => (traits >> bit) & 1).map((name) => [name, 1]))
}

/** `namespace#Name`. */
export function idOf(schema: StaticSchema | OperationSchema | ErrorSchema): string {
  return `${schema[1]}#${schema[2]}`
}
