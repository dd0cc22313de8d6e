import { isNodeObject, type Node, type NodeObject } from "@smithwright/smithy"

/** The schemas that `users` refer to by `#/components/schemas/…`, directly or through each other. */
export function usedSchemas(schemas: NodeObject, users: readonly Node[]): NodeObject {
  const used = new Set<string>()
  const visit = (node: Node | undefined): void => {
    if (Array.isArray(node)) for (const item of node) visit(item)
    if (!isNodeObject(node)) return
    for (const [key, value] of Object.entries(node)) {
      const name = key === "$ref" ? schemaName(value) : undefined
      if (name === undefined) visit(value)
      else if (!used.has(name)) {
        used.add(name)
        if (Object.hasOwn(schemas, name)) visit(schemas[name])
      }
    }
  }
  for (const user of users) visit(user)
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
}

function schemaName(reference: Node): string | undefined {
  const prefix = "#/components/schemas/"
  if (typeof reference !== "string" || !reference.startsWith(prefix)) return undefined
  return reference.slice(prefix.length).replaceAll("~1", "/").replaceAll("~0", "~")
}
