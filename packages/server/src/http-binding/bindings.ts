import { type MemberRef, type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"

/** Where in an HTTP message a member is. `name` is that of the header, query parameter or prefix. */
export interface BoundMember {
  readonly member: MemberRef
  readonly schema: ResolvedSchema
  readonly name: string
}

/** The members of a message by the place the HTTP binding traits give them. */
export interface Bindings {
  readonly id: string
  readonly labels: readonly BoundMember[]
  readonly query: readonly BoundMember[]
  readonly queryParams: BoundMember | undefined
  readonly headers: readonly BoundMember[]
  readonly prefixHeaders: BoundMember | undefined
  readonly responseCode: BoundMember | undefined
  readonly payload: BoundMember | undefined
  /** Those without a binding: together they are the body. */
  readonly body: readonly MemberRef[]
  /** Whether there is such a body. A structure without any members has one, in which nothing is. */
  readonly hasDocument: boolean
  /** Whether all members are in the body. */
  readonly isDocument: boolean
}

const requestOnly = ["httpLabel", "httpQuery", "httpQueryParams"]
const both = ["httpHeader", "httpPrefixHeaders", "httpPayload"]

/** Sorts the members of an input. */
export function requestBindings(input: unknown): Bindings {
  return sort(input, [...requestOnly, ...both])
}

/** Sorts the members of an output or error, in which the traits of requests mean nothing. */
export function responseBindings(output: unknown): Bindings {
  return sort(output, ["httpResponseCode", ...both])
}

function sort(ref: unknown, traits: readonly string[]): Bindings {
  const schema = resolveSchema(ref)
  const isStructure = schema.kind === "structure"
  const bound = (isStructure ? schema.members : []).map((member) => {
    const target = resolveSchema(member.schema)
    const trait = traits.find((name) => target.traits[name] !== undefined)
    const value = trait === undefined ? undefined : target.traits[trait]
    return { trait, member, schema: target, name: typeof value === "string" ? value : member.name }
  })
  const body = bound.filter((one) => one.trait === undefined).map(({ member }) => member)
  const all = (trait: string) => bound.filter((one) => one.trait === trait)
  return {
    id: isStructure ? schema.id : "",
    labels: all("httpLabel"),
    query: all("httpQuery"),
    queryParams: all("httpQueryParams")[0],
    headers: all("httpHeader").map((one) => ({ ...one, name: one.name.toLowerCase() })),
    prefixHeaders: all("httpPrefixHeaders")[0],
    responseCode: all("httpResponseCode")[0],
    payload: all("httpPayload")[0],
    body,
    hasDocument: body.length > 0 || (isStructure && bound.length === 0),
    isDocument: isStructure && body.length === bound.length,
  }
}
