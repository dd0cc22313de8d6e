import { identifierBindings } from "../../../model/identifier-bindings.ts"
import type { Model } from "../../../model/model.ts"
import type { AggregateShape, MemberShape, ResourceShape } from "../../../model/shape.ts"
import type { ShapeId } from "../../../model/shape-id.ts"
import { trait } from "../../../model/traits.ts"
import { textsProperty } from "../../../syntax/node.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import { isNotProperty, propertiesShape } from "../../resource-properties.ts"

export const cfnResource = "aws.cloudformation#cfnResource"

/** The properties that a resource has in CloudFormation, each with the targets of the members that make it. */
export function cfnProperties(model: Model, resource: ResourceShape): ReadonlyMap<string, ReadonlySet<ShapeId>> {
  const properties = new Properties(model)
  for (const [name, target] of resource.identifiers) properties.addIdentifier(name, target)
  const { read, put, create, update } = resource.lifecycle
  const readInput = inputOf(model, read)
  if (readInput) properties.addAdditionalIdentifiers(readInput)
  for (const [id, side] of [
    [read, "output"],
    [put, "input"],
    [create, "input"],
    [update, "input"],
  ] as const) {
    const operation = id === undefined ? undefined : model.shapes.get(id)
    const structure = operation?.type === "operation" ? structureOf(model, operation[side]) : undefined
    const input = inputOf(model, id)
    if (!structure || !input) continue
    const holder = propertiesShape(model, structure)
    const bound = [input, holder].flatMap((shape) => [...identifierBindings(resource, shape).values()])
    properties.addMembers(holder, new Set(bound.map(({ name }) => name)))
  }
  for (const id of textsProperty(trait(resource, cfnResource), "additionalSchemas")) {
    const structure = structureOf(model, id)
    if (!structure) continue
    properties.addAdditionalIdentifiers(structure)
    properties.addMembers(structure, new Set())
  }
  return properties.targets
}

function inputOf(model: Model, id: ShapeId | undefined): AggregateShape | undefined {
  const operation = id === undefined ? undefined : model.shapes.get(id)
  return operation?.type === "operation" ? structureOf(model, operation.input) : undefined
}

/** Properties as they come together. One whose mutability is stated takes no further members. */
class Properties {
  readonly targets = new Map<string, Set<ShapeId>>()
  readonly #settled = new Set<string>()
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
  }

  addIdentifier(name: string, target: ShapeId): void {
    this.targets.set(name, new Set([target]))
    this.#settled.add(name)
  }

  addAdditionalIdentifiers({ members }: AggregateShape): void {
    for (const member of members.values()) {
      if (!member.traits.has("aws.cloudformation#cfnAdditionalIdentifier")) continue
      this.targets.set(member.name, new Set([member.target]))
      this.#settled.delete(member.name)
    }
  }

  addMembers({ members }: AggregateShape, identifiers: ReadonlySet<string>): void {
    for (const member of members.values()) {
      if (identifiers.has(member.name) || this.#settled.has(member.name) || isExcluded(this.#model, member)) continue
      const targets = this.targets.get(member.name) ?? new Set()
      this.targets.set(member.name, targets.add(member.target))
      if (hasMutability(this.#model, member)) this.#settled.add(member.name)
    }
  }
}

function isExcluded(model: Model, member: MemberShape): boolean {
  return member.traits.has("aws.cloudformation#cfnExcludeProperty") || isNotProperty(model, member)
}

function hasMutability(model: Model, member: MemberShape): boolean {
  const trait = "aws.cloudformation#cfnMutability"
  return member.traits.has(trait) || (model.shapes.get(member.target)?.traits.has(trait) ?? false)
}
