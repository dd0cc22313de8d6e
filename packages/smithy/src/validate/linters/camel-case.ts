import type { Model } from "../../model/model.ts"
import { relationshipsOf } from "../../model/relationships.ts"
import type { AnyShape, MemberShape, ServiceShape } from "../../model/shape.ts"
import { containerOf, nameOf, namespaceOf } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Finding } from "../rule.ts"
import { allMembers, servicesOf } from "../shapes.ts"
import { linter } from "./linter.ts"

const styles = { upper: /^[A-Z][A-Za-z0-9]*$/, lower: /^[a-z][A-Za-z0-9]*$/ }

type Style = keyof typeof styles

/**
 * `CamelCase`: shapes are in upper camel case, traits in lower. Members are in the style that the options name, or in
 * that of most members of their service, or of their namespace where they belong to no service.
 */
export const camelCase = linter(
  (options) => options.choice("memberNames", ["upper", "lower", "auto"] as const) ?? "auto",
  function* (model, memberNames) {
    yield* shapeNames(model)
    const left = new Set(allMembers(model))
    for (const service of servicesOf(model)) {
      const members = membersOf(model, service)
      for (const member of members) left.delete(member)
      yield* memberFindings(model, members, memberNames, `the service ${nameOf(service.id)}`)
    }
    for (const namespace of new Set(Array.from(left, ({ id }) => namespaceOf(id)))) {
      const members = [...left].filter(({ id }) => namespaceOf(id) === namespace)
      yield* memberFindings(model, members, memberNames, `the namespace ${namespace}`)
    }
  },
)

function* shapeNames(model: Model): Iterable<Finding> {
  for (const shape of model.shapes.values()) {
    const isTrait = hasTrait(shape, "trait")
    if (isTrait && (hasTrait(shape, "authDefinition") || hasTrait(shape, "protocolDefinition"))) continue
    const style = isTrait ? "lower" : "upper"
    const name = nameOf(shape.id)
    if (styles[style].test(name) || isSynthetic(shape)) continue
    const message = `The name \`${name}\` of ${isTrait ? "a trait" : "a shape"} should be in ${style} camel case`
    yield { severity: "DANGER", id: "CamelCase", shape, message }
  }
}

function* memberFindings(
  model: Model,
  members: readonly MemberShape[],
  wanted: Style | "auto",
  scope: string,
): Iterable<Finding> {
  const named = members.filter(({ container }) => hasChosenNames(model, container))
  const style = wanted === "auto" ? prevailing(named) : wanted
  for (const shape of named) {
    if (styles[style].test(shape.name) || isSynthetic(shape)) continue
    const message = `The member \`${shape.name}\` should be in ${style} camel case, as all members of ${scope}`
    yield { severity: "DANGER", id: "CamelCase", shape, message }
  }
}

function prevailing(members: readonly MemberShape[]): Style {
  const count = (style: Style) => members.filter(({ name }) => styles[style].test(name)).length
  return count("upper") > count("lower") ? "upper" : "lower"
}

/** Members of lists and maps have fixed names, and those of enums are in capitals by custom. */
function hasChosenNames(model: Model, container: string): boolean {
  const type = model.shapes.get(container)?.type
  return type === "structure" || type === "union"
}

/** Shapes that tools add to a model to work with it. */
function isSynthetic({ id }: AnyShape): boolean {
  return namespaceOf(containerOf(id)) === "smithy.synthetic"
}

/** The members that a service leads to, those of mixins included. */
function membersOf(model: Model, service: ServiceShape): MemberShape[] {
  const graph = relationshipsOf(model)
  const reached = new Set<AnyShape>([service])
  for (const shape of reached) {
    for (const { label, to } of graph.from(shape)) if (label !== "bound") reached.add(to)
  }
  return [...reached].flatMap((shape) => (shape.type === "member" ? [shape] : []))
}
