import { Ajv2020 } from "ajv/dist/2020.js"
import type { Check } from "./subject.ts"

/** ajv, as it is, on a schema of an OpenAPI document. */
export function ajvCheck(document: { readonly components?: unknown }, name: string): Check {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: "https://contract.test/", components: document.components })
  return ajv.compile({ $ref: `https://contract.test/#/components/schemas/${name}` })
}
