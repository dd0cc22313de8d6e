import { closureOf } from "../../model/closure.ts"
import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** Some protocols know no documents. */
export const noInlineDocumentSupport: Rule = (model, report) => {
  for (const shape of servicesOf(model)) {
    const documents = closureOf(model, shape).filter(({ type }) => type === "document")
    for (const id of documents.length > 0 ? shape.traits.keys() : []) {
      const protocol = model.shapes.get(id)
      if (!protocol || property(trait(protocol, "protocolDefinition"), "noInlineDocumentSupport") !== true) continue
      const message = `The protocol \`${id}\` knows no documents, but the service has ${quoted(documents.map((one) => one.id))}`
      report({ severity: "ERROR", id: "NoInlineDocumentSupport", shape, message })
    }
  }
}
