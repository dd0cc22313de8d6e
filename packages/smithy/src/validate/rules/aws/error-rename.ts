import { nameOf } from "../../../model/shape-id.ts"
import { hasTrait } from "../../../model/traits.ts"
import { quoted } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

/** Protocols that send the name of an error's shape, whatever it is renamed to. */
const protocols = ["awsJson1_0", "awsJson1_1", "awsQuery", "ec2Query", "restJson1", "restXml"].map(
  (name) => `aws.protocols#${name}`,
)

/** Clients of AWS protocols know an error by the name of its shape, so it must not be renamed. */
export const errorRename: Rule = (model, report) => {
  for (const shape of servicesWith(model, ...protocols)) {
    const used = protocols.filter((id) => shape.traits.has(id)).map(nameOf)
    for (const [id, name] of shape.rename) {
      const renamed = model.shapes.get(id)
      if (!renamed || !hasTrait(renamed, "error")) continue
      const message = `The error \`${id}\` is renamed to "${name}", which ${quoted(used)} cannot tell clients`
      report({ severity: "ERROR", id: "ErrorRename", shape, message })
    }
  }
}
