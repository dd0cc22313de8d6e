import type { Model } from "./model.ts"
import type { AggregateShape, MemberShape, OperationShape } from "./shape.ts"
import { hasTrait, textTrait } from "./traits.ts"

/** The part of an HTTP message that carries a member; "unbound" is one that no part carries. */
export type HttpLocation =
  | "label"
  | "query"
  | "queryParams"
  | "header"
  | "prefixHeaders"
  | "responseCode"
  | "payload"
  | "document"
  | "unbound"

/** How a member travels in an HTTP message (Smithy 2.0, "HTTP bindings"). */
export interface HttpBinding {
  readonly member: MemberShape
  readonly location: HttpLocation
  /** The header or key of the query string, the prefix of headers, otherwise the member's name. */
  readonly name: string
}

type BindingTrait = readonly [trait: string, location: HttpLocation]

const messageTraits: readonly BindingTrait[] = [
  ["httpHeader", "header"],
  ["httpPrefixHeaders", "prefixHeaders"],
  ["httpPayload", "payload"],
]

const requestTraits: readonly BindingTrait[] = [
  ...messageTraits,
  ["httpLabel", "label"],
  ["httpQuery", "query"],
  ["httpQueryParams", "queryParams"],
]

const responseTraits: readonly BindingTrait[] = [...messageTraits, ["httpResponseCode", "responseCode"]]

/** How the members of an operation's input travel, in the order of declaration. */
export function requestBindings(model: Model, operation: OperationShape): HttpBinding[] {
  const input = model.shapes.get(operation.input)
  return input?.type === "structure" ? bindings(input, requestTraits) : []
}

/** How the members of an operation's output, or of an output or error, travel, in the order of declaration. */
export function responseBindings(model: Model, from: OperationShape | AggregateShape): HttpBinding[] {
  const structure = from.type === "operation" ? model.shapes.get(from.output) : from
  return structure?.type === "structure" ? bindings(structure, responseTraits) : []
}

/** Bindings of the other direction count for nothing. What has no binding is in the document, unless a payload is. */
function bindings({ members }: AggregateShape, traits: readonly BindingTrait[]): HttpBinding[] {
  const all = [...members.values()]
  const rest = all.some((member) => hasTrait(member, "httpPayload")) ? "unbound" : "document"
  return all.map((member) => {
    const bound = traits.find(([name]) => hasTrait(member, name))
    if (!bound) return { member, location: rest, name: member.name }
    const [name, location] = bound
    return { member, location, name: textTrait(member, name) ?? member.name }
  })
}
