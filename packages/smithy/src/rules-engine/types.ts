/** The types that expressions in rules have. */
export type Type =
  | { readonly kind: "string" | "boolean" | "integer" }
  | { readonly kind: "list"; readonly member: Type }
  /** A list written out, each item of which may have its own type. */
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "record"; readonly fields: ReadonlyMap<string, Type> }
  | OptionalType

/** What may be nothing. */
export interface OptionalType {
  readonly kind: "optional"
  readonly inner: Type
}

export const stringType: Type = { kind: "string" }
export const booleanType: Type = { kind: "boolean" }
export const integerType: Type = { kind: "integer" }

export function listType(member: Type): Type {
  return { kind: "list", member }
}

export function recordType(fields: Readonly<Record<string, Type>>): Type {
  return { kind: "record", fields: new Map(Object.entries(fields)) }
}

export function optionalType(type: Type): OptionalType {
  return type.kind === "optional" ? type : { kind: "optional", inner: type }
}

/** The type of a value once it is known that there is one. */
export function presentType(type: Type): Type {
  return type.kind === "optional" ? type.inner : type
}

/** Whether two types are the same. */
export function isSameType(one: Type, other: Type): boolean {
  return printType(one) === printType(other)
}

/** How a message names a type. */
export function printType(type: Type): string {
  switch (type.kind) {
    case "list":
      return `list of ${printType(type.member)}`
    case "tuple":
      return `list of (${type.items.map(printType).join(", ")})`
    case "record":
      return `record of ${[...type.fields].map(([name, field]) => `${name}: ${printType(field)}`).join(", ")}`
    case "optional":
      return `optional ${printType(type.inner)}`
    default:
      return type.kind
  }
}
