import { authSchemesOf, type Model, type ServiceShape } from "@smithwright/smithy"
import { clientAuthSchemes } from "./client-auth.ts"

/** What a model asks for and a client does not do, in sentences for the user. */
export function limitsOf(model: Model, service: ServiceShape): string[] {
  const known = [...clientAuthSchemes.keys()].map((id) => `@${id}`).join(", ")
  return authSchemesOf(model, service)
    .filter((id) => !clientAuthSchemes.has(id))
    .map((id) => `the client of ${service.id} does not authenticate by @${id}, only by ${known}`)
}
