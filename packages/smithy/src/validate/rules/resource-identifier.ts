import type { ResourceShape } from "../../model/shape.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { resourcesOf } from "../shapes.ts"

const id = "ResourceIdentifier"

/** A resource has all identifiers of the resource above it, with the same targets, and none as a property. */
export const resourceIdentifier: Rule = (model, report) => {
  for (const shape of resourcesOf(model)) {
    const properties = new Set(Array.from(shape.properties.keys(), (name) => name.toLowerCase()))
    for (const name of shape.identifiers.keys()) {
      if (!properties.has(name.toLowerCase())) continue
      report({ severity: "ERROR", id, shape, message: `\`${name}\` is both an identifier and a property` })
    }
    for (const childId of shape.resources) {
      const child = model.shapes.get(childId)
      if (child?.type !== "resource") continue
      for (const message of problems(shape, child)) report({ severity: "ERROR", id, shape: child, message })
    }
  }
}

function problems(parent: ResourceShape, child: ResourceShape): string[] {
  const names = [...parent.identifiers.keys()]
  const missing = names.filter((name) => !child.identifiers.has(name))
  const different = names.filter(
    (name) => !missing.includes(name) && child.identifiers.get(name) !== parent.identifiers.get(name),
  )
  return [
    ...(missing.length > 0
      ? [`The resource lacks identifiers of \`${parent.id}\`, which holds it: ${quoted(missing)}`]
      : []),
    ...different.map(
      (name) => `\`${name}\` targets another shape here than in \`${parent.id}\`, which holds the resource`,
    ),
  ]
}
