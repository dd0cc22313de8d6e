import type { AnyShape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import type { Report, Rule } from "../rule.ts"

const recommendedName = /^[A-Z][A-Z_0-9]*$/

/** Values and names in an `@enum` of Smithy 1.0 must be there once, and either all or none have names. */
export const enumTrait: Rule = (model, report) => {
  for (const shape of shapesWith(model, "smithy.api#enum")) {
    const definitions = trait(shape, "enum")
    if (Array.isArray(definitions)) check(shape, definitions, report)
  }
}

function check(shape: AnyShape, definitions: readonly Node[], report: Report): void {
  const base = { id: "EnumTrait", shape, span: shape.traits.get("smithy.api#enum")?.span }
  const names = definitions.map((definition) => property(definition, "name"))
  for (const key of ["value", "name"]) {
    const values = definitions.map((definition) => property(definition, key)).filter((value) => value !== undefined)
    for (const value of new Set(values.filter((one, at) => values.indexOf(one) !== at))) {
      report({ ...base, severity: "ERROR", message: `The ${key} ${JSON.stringify(value)} is there twice` })
    }
  }
  for (const name of names) {
    if (typeof name !== "string" || recommendedName.test(name)) continue
    const message = `The name \`${name}\` should be in upper case, with underscores between words`
    report({ ...base, id: `EnumTrait.${name}`, severity: "WARNING", message })
  }
  if (names.every((name) => name === undefined)) {
    report({ ...base, id: "EnumNamesPresent", severity: "WARNING", message: "Values of an enum should have names" })
  } else if (names.includes(undefined)) {
    report({ ...base, severity: "ERROR", message: "When one value has a name, all must have one" })
  }
}
