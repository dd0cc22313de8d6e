import { namespaceOf } from "../../model/shape-id.ts"
import { select } from "../../selector/select.ts"
import { property } from "../../syntax/node.ts"
import { readSelector } from "../read-selector.ts"
import type { ConfiguredCheck } from "./validator.ts"

/** `EmitNoneSelector`: a finding when a selector matches no shape of the model (Smithy 2.0, "Linting"). */
export const emitNoneSelector: ConfiguredCheck = (configuration) => {
  const selector = readSelector(property(configuration, "selector"))
  if (typeof selector === "string") return selector
  return (model) => {
    const isOwn = [...select(model, selector)].some(({ id }) => namespaceOf(id) !== "smithy.api")
    const message = `Some shape should match the selector ${String(property(configuration, "selector"))}, and none does`
    return isOwn ? [] : [{ severity: "DANGER", id: "EmitNoneSelector", message }]
  }
}
