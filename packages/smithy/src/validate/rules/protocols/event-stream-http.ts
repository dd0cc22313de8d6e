import type { ShapeId } from "../../../model/shape-id.ts"
import { trait } from "../../../model/traits.ts"
import { textsProperty } from "../../../syntax/node.ts"
import { quoted } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

/** A rule: the versions of HTTP that a protocol uses for event streams must be among those that it uses at all. */
export function eventStreamHttp(id: string, protocols: readonly ShapeId[]): Rule {
  return (model, report) => {
    for (const protocol of protocols) {
      for (const shape of servicesWith(model, protocol)) {
        const value = trait(shape, protocol)
        const versions = new Set(textsProperty(value, "http"))
        const others = textsProperty(value, "eventStreamHttp").filter((version) => !versions.has(version))
        if (others.length === 0) continue
        const message = `\`@${protocol}\` has ${quoted(others)} in \`eventStreamHttp\`, but not in \`http\``
        report({ severity: "ERROR", id, shape, span: shape.traits.get(protocol)?.span, message })
      }
    }
  }
}
