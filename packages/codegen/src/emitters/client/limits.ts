import { hasTrait, type Model, type OperationShape, operationsOf, type ServiceShape } from "@smithwright/smithy"

/** What a model asks for and a client does not do, in sentences for the user. */
export function limitsOf(model: Model, service: ServiceShape): string[] {
  const authentication = [...service.traits.keys()].filter((id) => {
    const definition = model.shapes.get(id)
    return id !== "aws.auth#sigv4" && definition !== undefined && hasTrait(definition, "authDefinition")
  })
  return [
    ...authentication.map(
      (id) => `the client of ${service.id} does not authenticate by @${id}, only by @aws.auth#sigv4`,
    ),
    ...operationsOf(model, service)
      .filter((operation) => streamsEvents(model, operation))
      .map(({ id }) => `the client of ${service.id} does not send or read the events of ${id}`),
  ]
}

function streamsEvents(model: Model, { input, output }: OperationShape): boolean {
  return [input, output].some((id) => {
    const shape = model.shapes.get(id)
    const members = shape?.type === "structure" ? [...shape.members.values()] : []
    return members.some(({ target }) => {
      const stream = model.shapes.get(target)
      return stream?.type === "union" && hasTrait(stream, "streaming")
    })
  })
}
