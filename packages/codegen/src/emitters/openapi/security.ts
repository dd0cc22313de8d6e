import { type AnyShape, type Node, type NodeObject, property, type ShapeId } from "@smithwright/smithy"

/** A way to authenticate: the name of its security scheme in the document, and the scheme. */
export interface SecurityScheme {
  readonly name: string
  readonly scheme: NodeObject
}

/**
 * The schemes that a service supports, in the order of preference. Traits for which OpenAPI has no scheme are left out.
 *
 * @param strict leaves out what OpenAPI's own schema forbids, though Smithy's plugin writes it
 */
export function securitySchemes(service: AnyShape, strict: boolean): SecurityScheme[] {
  return authOf(service, defaultOrder(service)).flatMap((id) => {
    const scheme = schemeOf(id, service.traits.get(id)?.value, strict)
    return scheme ? [{ name: schemeName(id), scheme }] : []
  })
}

/**
 * What an operation demands, where that differs from its service: `undefined` where it does not. An empty list lets
 * everybody in.
 */
export function operationSecurity(
  operation: AnyShape,
  service: AnyShape,
  schemes: readonly SecurityScheme[],
): readonly NodeObject[] | undefined {
  const names = new Set(schemes.map(({ name }) => name))
  const inherited = authOf(service, defaultOrder(service)).map(schemeName)
  const wanted = authOf(operation, authOf(service, defaultOrder(service))).map(schemeName)
  const optional = operation.traits.has("smithy.api#optionalAuth")
  if (!optional && wanted.join() === inherited.join()) return undefined
  const requirements = wanted.filter((name) => names.has(name)).map(requirement)
  return optional && requirements.length > 0 ? [...requirements, {}] : requirements
}

export function requirement(name: string): NodeObject {
  return { [name]: [] }
}

function schemeName(id: ShapeId): string {
  return id.replace("#", ".")
}

/** The schemes that the `@auth` of a shape lists, if it has one. */
function authOf(shape: AnyShape, otherwise: readonly ShapeId[]): readonly ShapeId[] {
  const auth = shape.traits.get("smithy.api#auth")?.value
  return Array.isArray(auth) ? auth.filter((id) => typeof id === "string") : otherwise
}

/** Without `@auth`, all schemes of a service count, by the alphabet. */
function defaultOrder(service: AnyShape): ShapeId[] {
  return [...service.traits.keys()].filter((id) => schemeOf(id, {}, true) !== undefined).sort()
}

function schemeOf(id: ShapeId, value: Node | undefined, strict: boolean): NodeObject | undefined {
  switch (id) {
    case "aws.auth#sigv4":
      return {
        type: "apiKey",
        description: "AWS Signature Version 4 authentication",
        name: "Authorization",
        in: "header",
        "x-amazon-apigateway-authtype": "awsSigv4",
      }
    case "smithy.api#httpBasicAuth":
      return { type: "http", description: "HTTP Basic authentication", scheme: "Basic" }
    case "smithy.api#httpBearerAuth":
      return { type: "http", description: "HTTP Bearer authentication", scheme: "Bearer" }
    case "smithy.api#httpDigestAuth":
      return { type: "http", description: "HTTP Digest authentication", scheme: "Digest" }
    case "smithy.api#httpApiKeyAuth":
      return apiKeyScheme(value, strict)
    default:
      return undefined
  }
}

function apiKeyScheme(value: Node | undefined, strict: boolean): NodeObject {
  const name = property(value, "name") ?? ""
  const location = property(value, "in") ?? "header"
  const scheme = property(value, "scheme")
  const place = location === "query" ? "query string parameter" : "header"
  const description = `API key authentication via the '${name}' ${place}`
  if (scheme === undefined) return { type: "apiKey", description, name, in: location }
  return strict ? { type: "http", description, scheme } : { type: "http", description, name, in: location, scheme }
}
