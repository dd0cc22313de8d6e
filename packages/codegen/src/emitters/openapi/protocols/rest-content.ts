import {
  type AggregateShape,
  type HttpBinding,
  hasTrait,
  isNodeObject,
  type Node,
  type NodeObject,
  property,
  targetOf,
  textTrait,
} from "@smithwright/smithy"
import type { Context } from "../context.ts"
import { examplesObject, type NamedExample, written } from "../examples.ts"
import { wireValue } from "../wire-value.ts"

/** The body of a message with HTTP bindings. */
export interface RestBody {
  readonly mediaType: string
  readonly schema: NodeObject
  readonly isRequired: boolean
  readonly examples: readonly NamedExample[]
}

/**
 * What the body of a message holds: its payload member alone, or the members that are bound to nothing else.
 *
 * @param structure the input, output or error
 * @param names of the schemas to add
 * @param examples with values of the whole structure
 */
export function restBody(
  context: Context,
  structure: AggregateShape,
  bindings: readonly HttpBinding[],
  names: { readonly document: string; readonly payload: string },
  examples: readonly NamedExample[],
): RestBody | undefined {
  const payload = bindings.find(({ location }) => location === "payload")
  if (payload) return payloadBody(context, payload, names.payload, examples)
  const members = bindings.flatMap(({ location, member }) => (location === "document" ? [member] : []))
  if (members.length === 0) return undefined
  const document = { ...structure, members: new Map(members.map((member) => [member.name, member])) }
  return {
    mediaType: jsonType(context),
    schema: context.addSchema(names.document, context.converter.shapeSchema(document)),
    isRequired: members.some((member) => hasTrait(member, "required")),
    examples: written(examples, (value) => wireValue(context.model, document, pick(value, document), context.settings)),
  }
}

/** A `content` object, or nothing for a message without body. */
export function contentOf(context: Context, body: RestBody | undefined): NodeObject {
  if (!body) return {}
  return { content: { [body.mediaType]: { schema: body.schema, ...examplesObject(context, body.examples) } } }
}

function payloadBody(
  context: Context,
  { member }: HttpBinding,
  name: string,
  examples: readonly NamedExample[],
): RestBody {
  const schema = context.converter.memberSchema(member)
  return {
    mediaType: payloadType(context, member),
    // A schema that only refers to another needs no name of its own.
    schema: "$ref" in schema ? { $ref: schema.$ref ?? null } : context.addSchema(name, schema),
    isRequired: hasTrait(member, "required"),
    examples: written(examples, (value) => {
      const part = property(value, member.name)
      return part === undefined ? undefined : wireValue(context.model, member, part, context.settings)
    }),
  }
}

function payloadType(context: Context, member: HttpBinding["member"]): string {
  const target = targetOf(context.model, member)
  const mediaType = textTrait(member, "mediaType") ?? textTrait(target, "mediaType")
  if (mediaType !== undefined) return mediaType
  switch (target.type) {
    case "blob":
      return "application/octet-stream"
    case "string":
    case "enum":
      return "text/plain"
    case "union":
      return hasTrait(target, "streaming") ? "application/vnd.amazon.eventstream" : jsonType(context)
    default:
      return jsonType(context)
  }
}

function jsonType({ settings }: Context): string {
  return settings.jsonContentType ?? "application/json"
}

/** The part of an example that concerns these members. */
function pick(value: Node, { members }: AggregateShape): Node {
  if (!isNodeObject(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => members.has(name)))
}
