import fc, { type Arbitrary } from "fast-check"

/** The type of a member, down to the simple types. */
export type FieldType =
  | { readonly kind: "simple"; readonly type: SimpleType }
  | Collection
  | { readonly kind: "structure"; readonly members: readonly FieldType[] }
  | { readonly kind: "union"; readonly members: readonly FieldType[] }

export type Collection =
  | { readonly kind: "list"; readonly item: FieldType; readonly sparse: boolean }
  | { readonly kind: "map"; readonly item: FieldType; readonly sparse: boolean }

const simpleTypes = [
  "Blob",
  "Boolean",
  "Byte",
  "Short",
  "Integer",
  "Long",
  "Float",
  "Double",
  "BigInteger",
  "BigDecimal",
  "String",
  "Timestamp",
  "DateTime",
  "HttpDate",
  "EpochSeconds",
  "Genre",
  "Rating",
] as const

type SimpleType = (typeof simpleTypes)[number]

/**
 * Where a member of an input or output is, in a protocol that has bindings. Labels and queries are the input's alone.
 */
export type Binding = "body" | "header" | "query" | "label"

export interface Member {
  readonly type: FieldType
  readonly binding: Binding
}

const simple: Arbitrary<FieldType> = fc.constantFrom(...simpleTypes).map((type) => ({ kind: "simple", type }))

const { type: fieldType } = fc.letrec<{ type: FieldType }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small" },
    { weight: 2, arbitrary: simple },
    ...(["list", "map"] as const).map((kind) => ({
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant(kind), item: tie("type"), sparse: fc.boolean() }),
    })),
    ...(["structure", "union"] as const).map((kind) => ({
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant(kind),
        members: fc.array(tie("type"), { minLength: 1, maxLength: 4 }),
      }),
    })),
  ),
}))

/** What can be text outside of a body: no blobs, which only headers could hold as base64. */
const bindable: Arbitrary<FieldType> = fc.oneof(
  { weight: 3, arbitrary: simple.filter((one) => one.kind === "simple" && one.type !== "Blob") },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("Boolean" as const, "Integer" as const, "Long" as const, "Double" as const, "String" as const)
      .map((type) => ({ kind: "list" as const, item: { kind: "simple" as const, type }, sparse: false })),
  },
)

const member: Arbitrary<Member> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fieldType, binding: fc.constant("body" as const) }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ type: bindable, binding: fc.constantFrom("header" as const, "query" as const, "label" as const) })
      .map(({ type, binding }) => ({
        type,
        binding: type.kind === "simple" || binding !== "label" ? binding : "query",
      })),
  },
)

/** The members of an input and output. */
export const members: Arbitrary<readonly Member[]> = fc.array(member, { minLength: 1, maxLength: 8 })
