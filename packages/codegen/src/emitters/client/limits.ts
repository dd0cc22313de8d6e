import { hasTrait, type Model, type ServiceShape } from "@smithwright/smithy"

/** What a model asks for and a client does not do, in sentences for the user. */
export function limitsOf(model: Model, service: ServiceShape): string[] {
  return [...service.traits.keys()]
    .filter((id) => {
      const definition = model.shapes.get(id)
      return id !== "aws.auth#sigv4" && definition !== undefined && hasTrait(definition, "authDefinition")
    })
    .map((id) => `the client of ${service.id} does not authenticate by @${id}, only by @aws.auth#sigv4`)
}
