import { type Model, type OperationShape, property, type ServiceShape, type ShapeId, trait } from "@smithwright/smithy"
import { literal } from "../../framework/literal.ts"
import { operationAuth } from "../../framework/operation-auth.ts"
import { type Code, code, valueSymbol } from "../../framework/source-file.ts"

/** What the runtime has for an authentication scheme. */
interface ClientAuthScheme {
  /** The function that makes it, of some members of its trait. */
  readonly factory: string
  readonly members: readonly string[]
  /** The option of a client that says who sends. */
  readonly option: string
}

/** By the ids of their traits. */
export const clientAuthSchemes: ReadonlyMap<ShapeId, ClientAuthScheme> = new Map([
  ["aws.auth#sigv4", { factory: "sigV4", members: ["name"], option: "credentials" }],
  ["smithy.api#httpBearerAuth", { factory: "httpBearerAuth", members: [], option: "token" }],
  ["smithy.api#httpApiKeyAuth", { factory: "httpApiKeyAuth", members: ["name", "in", "scheme"], option: "apiKey" }],
  ["smithy.api#httpBasicAuth", { factory: "httpBasicAuth", members: [], option: "login" }],
])

const noAuth = "smithy.api#noAuth"

/** As `operationAuth`, of the schemes that clients know. Where they know none, there is nothing to choose from. */
export function clientAuthOf(model: Model, service: ServiceShape, operation: OperationShape): readonly ShapeId[] {
  const ids = operationAuth(model, service, operation).filter((id) => clientAuthSchemes.has(id) || id === noAuth)
  return ids[0] === noAuth ? [] : ids
}

/** All schemes of the operations' lists. */
export function authSchemesIn(lists: readonly (readonly ShapeId[])[]): ShapeId[] {
  return [...new Set(lists.flat())].filter((id) => id !== noAuth)
}

/** A scheme as the runtime makes it: `httpApiKeyAuth({ name: "X-Key", in: "header" })`. */
export function authSchemeCode(service: ServiceShape, id: ShapeId): Code {
  const { factory = "", members = [] } = clientAuthSchemes.get(id) ?? {}
  const value = members.flatMap((name) => {
    const node = property(trait(service, id), name)
    return node === undefined ? [] : [[name, node] as const]
  })
  return code`${valueSymbol(factory, "@smithwright/client")}(${value.length > 0 ? literal(Object.fromEntries(value)) : ""})`
}
