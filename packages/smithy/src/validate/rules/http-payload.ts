import { type HttpBinding, requestBindings, responseBindings } from "../../model/http-bindings.ts"
import type { AggregateShape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { quoted } from "../names.ts"
import { httpOperations, structureOf } from "../patterns/operation-http.ts"
import type { Rule } from "../rule.ts"
import { structuresWithMembers } from "../shapes.ts"

/** Where one member is the payload, the others must be bound to other parts of the message. */
export const httpPayload: Rule = (model, report) => {
  const structures = structuresWithMembers(model, "smithy.api#httpPayload")
  const check = (shape: AggregateShape | undefined, bindings: () => readonly HttpBinding[]) => {
    if (!shape || !structures.has(shape)) return
    const unbound = bindings().flatMap(({ location, member }) => (location === "unbound" ? [member.name] : []))
    if (unbound.length === 0) return
    const message = `Another member is the payload, so nothing carries ${quoted(unbound)}`
    report({
      severity: "ERROR",
      id: "HttpPayload",
      shape,
      message,
      hint: "Bind them to headers, or remove `@httpPayload`.",
    })
  }
  for (const { operation } of httpOperations(model)) {
    check(structureOf(model, operation.input), () => requestBindings(model, operation))
    check(structureOf(model, operation.output), () => responseBindings(model, operation))
  }
  for (const shape of shapesWith(model, "smithy.api#error")) {
    if (shape.type === "structure") check(shape, () => responseBindings(model, shape))
  }
}
