import { type AnyShape, isNodeObject, type NodeObject, trait } from "@smithwright/smithy"

/** The `externalDocs` of a shape: the first link of `@externalDocumentation` among the names looked for. */
export function externalDocs(shape: AnyShape, names: readonly string[]): NodeObject {
  const links = trait(shape, "externalDocumentation")
  if (!isNodeObject(links)) return {}
  for (const name of names) {
    const match = Object.entries(links).find(([key]) => key.toLowerCase() === name.toLowerCase())
    if (match) return { externalDocs: { description: match[0], url: match[1] } }
  }
  return {}
}
