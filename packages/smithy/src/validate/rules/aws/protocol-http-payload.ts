import { type HttpBinding, requestBindings, responseBindings } from "../../../model/http-bindings.ts"
import type { Model } from "../../../model/model.ts"
import { operationsOf } from "../../../model/operations.ts"
import type { AnyShape, MemberShape, OperationShape } from "../../../model/shape.ts"
import { shapesWith } from "../../../model/trait-index.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { restAndJsonProtocols } from "./protocols.ts"

const types: ReadonlySet<string | undefined> = new Set(["structure", "union", "document", "blob", "string", "enum"])

/** A whole payload cannot be a list, a map or a number in the AWS protocols. */
export const protocolHttpPayload: Rule = (model, report) => {
  if (shapesWith(model, "smithy.api#httpPayload").every((member) => isAllowed(model, member))) return
  const operations = servicesWith(model, ...restAndJsonProtocols).flatMap((service) => operationsOf(model, service))
  const payloads = new Set([...new Set(operations)].flatMap((operation) => payloadsOf(model, operation)))
  for (const shape of payloads) {
    if (isAllowed(model, shape)) continue
    const message = `AWS protocols have no payloads of type ${model.shapes.get(shape.target)?.type}`
    const hint = "Put it into a structure, a union or a document, or send a blob or string."
    report({ severity: "ERROR", id: "ProtocolHttpPayload", shape, message, hint })
  }
}

function isAllowed(model: Model, member: AnyShape): boolean {
  return member.type !== "member" || types.has(model.shapes.get(member.target)?.type)
}

function payloadsOf(model: Model, operation: OperationShape): MemberShape[] {
  const errors = operation.errors.flatMap((id) => structureOf(model, id) ?? [])
  const bindings: HttpBinding[] = [
    ...requestBindings(model, operation),
    ...responseBindings(model, operation),
    ...errors.flatMap((error) => responseBindings(model, error)),
  ]
  return bindings.filter(({ location }) => location === "payload").map(({ member }) => member)
}
