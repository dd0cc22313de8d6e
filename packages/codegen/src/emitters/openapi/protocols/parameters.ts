import {
  type HttpBinding,
  hasTrait,
  type MemberShape,
  type Node,
  type NodeObject,
  property,
  targetOf,
} from "@smithwright/smithy"
import { omit } from "../../../json-schema/constraints.ts"
import { documentationOf } from "../../../json-schema/documentation.ts"
import type { Context } from "../context.ts"
import { examplesObject, type NamedExample, written } from "../examples.ts"
import { wireValue } from "../wire-value.ts"

/** The parameters of a request: path, then query string, then headers by name. */
export function requestParameters(
  context: Context,
  uri: string,
  bindings: readonly HttpBinding[],
  examples: readonly NamedExample[],
): NodeObject[] {
  const at = (location: HttpBinding["location"]) => bindings.filter((binding) => binding.location === location)
  return [
    ...at("label").map((binding) => {
      const greedy = uri.includes(`{${binding.name}+}`) && !context.settings.removeGreedyParameterSuffix
      const name = greedy ? `${binding.name}+` : binding.name
      return parameter(
        context,
        binding,
        { name, in: "path" },
        textSchema(context, binding.member, "date-time"),
        examples,
      )
    }),
    ...at("query").map((binding) => {
      const isList = targetOf(context.model, binding.member).type === "list"
      const style = isList ? { style: "form", explode: true } : {}
      const schema = textSchema(context, binding.member, "date-time")
      return parameter(context, binding, { name: binding.name, in: "query", ...style }, schema, examples)
    }),
    ...at("queryParams").map((binding) => {
      const schema = textSchema(context, binding.member, "date-time")
      const style = { name: binding.member.name, in: "query", style: "form", ...explode(context, binding.member) }
      return parameter(context, binding, style, schema, examples)
    }),
    ...byName(at("header")).map((binding) => {
      const schema = headerSchema(context, binding.member)
      return parameter(context, binding, { name: binding.name, in: "header" }, schema, examples)
    }),
  ]
}

/** The headers of a response, by name. Those of a response that several errors share are all optional. */
export function responseHeaders(
  context: Context,
  bindings: readonly HttpBinding[],
  examples: readonly NamedExample[],
  shared = false,
): NodeObject {
  const headers = byName(bindings.filter(({ location }) => location === "header")).map((binding) => {
    const { required, ...header } = parameter(context, binding, {}, headerSchema(context, binding.member), examples)
    return [binding.name, shared || required === undefined ? header : { ...header, required }] as const
  })
  return Object.fromEntries(headers)
}

function parameter(
  context: Context,
  { member, location }: HttpBinding,
  place: NodeObject,
  schema: NodeObject,
  examples: readonly NamedExample[],
): NodeObject {
  const form = {
    ...context.settings,
    defaultTimestampFormat: location === "header" ? "http-date" : "date-time",
  } as const
  const write = (value: Node) => {
    const part = property(value, member.name)
    return part === undefined ? undefined : wireValue(context.model, member, part, form)
  }
  const description = documentationOf(member) ?? documentationOf(targetOf(context.model, member))
  return {
    ...place,
    ...(description === undefined ? {} : { description }),
    ...(hasTrait(member, "required") ? { required: true } : {}),
    ...(hasTrait(member, "deprecated") ? { deprecated: true } : {}),
    schema,
    ...examplesObject(context, written(examples, write)),
  }
}

/** A schema for text: timestamps without a format of their own are of the kind that the place asks for. */
function textSchema(context: Context, member: MemberShape, timestamps: "date-time" | "http-date"): NodeObject {
  const target = targetOf(context.model, member)
  const schema = context.converter.memberSchema(member)
  if (target.type === "list") {
    const item = target.members.get("member")
    return item ? { ...schema, items: textSchema(context, item, timestamps) } : schema
  }
  const isPlain = !hasTrait(member, "timestampFormat") && !hasTrait(target, "timestampFormat")
  if (target.type !== "timestamp" || !isPlain) return schema
  const { type: _, ...rest } = omit(schema, ["format"])
  return timestamps === "date-time" ? { type: "string", format: "date-time", ...rest } : { type: "string", ...rest }
}

/** Headers hold text of a media type in base64. */
function headerSchema(context: Context, member: MemberShape): NodeObject {
  const target = targetOf(context.model, member)
  if (target.type === "list") {
    const item = target.members.get("member")
    const schema = context.converter.memberSchema(member)
    return item ? { ...schema, items: headerSchema(context, item) } : schema
  }
  const schema = textSchema(context, member, "http-date")
  return target.type === "string" && hasTrait(target, "mediaType") ? { ...schema, format: "byte" } : schema
}

function explode({ model }: Context, member: MemberShape): NodeObject {
  const target = targetOf(model, member)
  const value = target.type === "map" ? target.members.get("value") : undefined
  return value && targetOf(model, value).type === "list" ? { explode: true } : {}
}

function byName(bindings: readonly HttpBinding[]): HttpBinding[] {
  return [...bindings].sort((a, b) => (a.name < b.name ? -1 : 1))
}
