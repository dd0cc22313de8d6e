/** A type that either language can express. */
export type DescribedType =
  | { readonly kind: "structure"; readonly name: string; readonly fields: readonly DescribedField[] }
  | { readonly kind: "enum"; readonly name: string; readonly values: readonly string[] }

export interface DescribedField {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly isLimited: boolean
}

const fieldCount = 8

/** Made-up types that refer to each other, every fourth an enum; always the same ones. */
export function describeTypes(count: number): readonly DescribedType[] {
  return Array.from({ length: count }, (_, index): DescribedType => {
    if (index % 4 === 3)
      return { kind: "enum", name: `Status${index}`, values: ["OPEN", "CLOSED", "CANCELED", "FAILED"] }
    const fields = Array.from({ length: fieldCount }, (_, field): DescribedField => {
      const other = (index * 7 + field * 3) % count
      const type = field % 2 === 0 ? "String" : `${other % 4 === 3 ? "Status" : "Execution"}${other}`
      return { name: `field${field}`, type, isRequired: field % 3 === 0, isLimited: field % 2 === 0 }
    })
    return { kind: "structure", name: `Execution${index}`, fields }
  })
}

export function printSmithy(types: readonly DescribedType[]): string {
  const shapes = types.map((type) => {
    const head = `/// What is known of ${type.name}.\n${type.kind} ${type.name} {\n`
    if (type.kind === "enum") return `${head}${type.values.map((value) => `    ${value}\n`).join("")}}\n`
    const members = type.fields.map((field) => {
      const required = field.isRequired ? "    @required\n" : ""
      const limit = field.isLimited ? "    @length(min: 1, max: 256)\n" : ""
      return `    /// The ${field.name} of it.\n${required}${limit}    ${field.name}: ${field.type}\n`
    })
    return `${head}${members.join("\n")}}\n`
  })
  return `$version: "2.0"\n\nnamespace example\n\n${shapes.join("\n")}`
}

export function printGraphql(types: readonly DescribedType[]): string {
  const definitions = types.map((type) => {
    const keyword = type.kind === "enum" ? "enum" : "type"
    const head = `"""What is known of ${type.name}."""\n${keyword} ${type.name} {\n`
    if (type.kind === "enum") return `${head}${type.values.map((value) => `    ${value}\n`).join("")}}\n`
    const fields = type.fields.map((field) => {
      const limit = field.isLimited ? " @length(min: 1, max: 256)" : ""
      const required = field.isRequired ? "!" : ""
      return `    """The ${field.name} of it."""\n    ${field.name}: ${field.type}${required}${limit}\n`
    })
    return `${head}${fields.join("\n")}}\n`
  })
  return definitions.join("\n")
}
