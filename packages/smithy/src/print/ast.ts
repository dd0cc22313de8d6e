import { flattenMixins } from "../model/flatten-mixins.ts"
import type { Model } from "../model/model.ts"
import { type AnyShape, lifecycles, type MemberShape, type Shape, type Traits } from "../model/shape.ts"
import { namespaceOf, type ShapeId } from "../model/shape-id.ts"
import type { Node, NodeObject } from "../syntax/node.ts"
import { downgrade } from "./downgrade.ts"
import { compareIds, membersByOrigin } from "./introduced.ts"
import { printJson } from "./print-json.ts"

export interface AstOptions {
  /** The version of the AST, "2.0" when not given. A model of version 1.0 loses what that version has no word for. */
  readonly version?: "1.0" | "2.0"
  /** Which shapes to write. Those of the prelude never are. */
  readonly include?: (shape: Shape) => boolean
}

/** A model as text in the JSON AST format (Smithy 2.0, "JSON AST"). Numbers keep all digits. */
export function printAst(model: Model, options: AstOptions = {}): string {
  return printJson(toAst(model, options))
}

/** A model as a JSON AST. Shapes and traits are sorted by id, members keep their order. */
export function toAst(model: Model, { version = "2.0", include = () => true }: AstOptions = {}): NodeObject {
  const written = version === "1.0" ? downgrade(flattenMixins(model)) : model
  // In 2.0, nullability shows in defaults alone.
  const hidden: ReadonlySet<ShapeId> = new Set(version === "1.0" ? [] : ["smithy.api#box"])
  const shapes = [...written.shapes.values()]
    .filter((shape) => namespaceOf(shape.id) !== "smithy.api" && include(shape))
    .flatMap((shape) => [[shape.id, shapeNode(shape, hidden)] as const, ...applyNodes(shape, hidden)])
  const metadata = [...written.metadata].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    smithy: version,
    ...(metadata.length > 0 ? { metadata: Object.fromEntries(metadata) } : {}),
    shapes: Object.fromEntries(shapes.sort(([a], [b]) => compareIds(a, b))),
  }
}

function shapeNode(shape: Shape, hidden: ReadonlySet<ShapeId>): NodeObject {
  return {
    type: shape.type,
    ...references("mixins", shape.mixins),
    ...properties(shape, hidden),
    ...traitNodes(shape.introducedTraits, hidden),
  }
}

function properties(shape: Shape, hidden: ReadonlySet<ShapeId>): NodeObject {
  switch (shape.type) {
    case "list":
    case "map":
      return memberNodes(shape.members.values(), hidden)
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return { members: memberNodes(shape.members.values(), hidden) }
    case "operation":
      return {
        input: reference(shape.input),
        output: reference(shape.output),
        ...sortedReferences("errors", (shape.introduced ?? shape).errors),
      }
    case "service": {
      const { version, operations, resources, errors, rename } = shape.introduced ?? shape
      return {
        ...(version === "" ? {} : { version }),
        ...sortedReferences("operations", operations),
        ...sortedReferences("resources", resources),
        ...sortedReferences("errors", errors),
        ...(rename.size > 0 ? { rename: Object.fromEntries(rename) } : {}),
      }
    }
    case "resource":
      return {
        ...referenceMap("identifiers", shape.identifiers),
        ...referenceMap("properties", shape.properties),
        ...Object.fromEntries(lifecycles.flatMap((name) => lifecycleEntry(name, shape.lifecycle[name]))),
        ...sortedReferences("operations", shape.operations),
        ...sortedReferences("collectionOperations", shape.collectionOperations),
        ...sortedReferences("resources", shape.resources),
      }
    default:
      return {}
  }
}

function memberNodes(members: Iterable<MemberShape>, hidden: ReadonlySet<ShapeId>): NodeObject {
  const entries = membersByOrigin(members).own.map(({ name, target, introducedTraits }) => {
    return [name, { ...reference(target), ...traitNodes(introducedTraits, hidden) }] as const
  })
  return Object.fromEntries(entries)
}

/** Traits that a shape adds to members of its mixins are applied from outside, so the members stay the mixin's. */
function applyNodes(shape: Shape, hidden: ReadonlySet<ShapeId>): (readonly [ShapeId, NodeObject])[] {
  if (!("members" in shape)) return []
  return membersByOrigin(shape.members.values()).changed.flatMap((member) => {
    const traits = traitNodes(member.introducedTraits, hidden)
    return "traits" in traits ? [[member.id, { type: "apply", ...traits }] as const] : []
  })
}

function traitNodes(traits: Traits, hidden: ReadonlySet<ShapeId>): NodeObject {
  const entries = [...traits.values()]
    .filter(({ id }) => !hidden.has(id))
    .sort((a, b) => compareIds(a.id, b.id))
    .map(({ id, value }): [ShapeId, Node] => [id, value])
  return entries.length > 0 ? { traits: Object.fromEntries(entries) } : {}
}

function reference(id: ShapeId): NodeObject {
  return { target: id }
}

function references(key: string, ids: readonly ShapeId[]): NodeObject {
  return ids.length > 0 ? { [key]: ids.map(reference) } : {}
}

/** For what is a set to Smithy. */
function sortedReferences(key: string, ids: readonly ShapeId[]): NodeObject {
  return references(key, ids.toSorted(compareIds))
}

function referenceMap(key: string, ids: ReadonlyMap<string, ShapeId>): NodeObject {
  const entries = [...ids].map(([name, id]) => [name, reference(id)] as const)
  return entries.length > 0 ? { [key]: Object.fromEntries(entries) } : {}
}

function lifecycleEntry(name: string, id: AnyShape["id"] | undefined): [string, NodeObject][] {
  return id === undefined ? [] : [[name, reference(id)]]
}
