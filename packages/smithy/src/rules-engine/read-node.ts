import { isNodeObject, type Node, type NodeObject, property } from "../syntax/node.ts"
import type { Place } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"

/** A node and where it stands in the value of a trait. */
export interface PlacedNode {
  readonly node: Node
  readonly place: Place
}

export function objectOf({ node, place }: PlacedNode): NodeObject {
  return isNodeObject(node) ? node : fail("an object", node, place)
}

export function textOf({ node, place }: PlacedNode): string {
  return typeof node === "string" ? node : fail("a string", node, place)
}

export function booleanOf({ node, place }: PlacedNode): boolean {
  return typeof node === "boolean" ? node : fail("a boolean", node, place)
}

export function integerOf({ node, place }: PlacedNode): number {
  return typeof node === "number" && Number.isInteger(node) ? node : fail("an integer", node, place)
}

/** The items of a list. */
export function itemsOf({ node, place }: PlacedNode): readonly PlacedNode[] {
  if (!Array.isArray(node)) return fail("a list", node, place)
  return node.map((item, index) => ({ node: item, place: into(place, String(index)) }))
}

/** The entries of an object. */
export function entriesOf(placed: PlacedNode): readonly (readonly [key: string, value: PlacedNode])[] {
  return Object.entries(objectOf(placed)).map(([key, node]) => [key, { node, place: into(placed.place, key) }])
}

/** The value of a key, if the object has it. */
export function optional(placed: PlacedNode, key: string): PlacedNode | undefined {
  const node = property(objectOf(placed), key)
  return node === undefined ? undefined : { node, place: into(placed.place, key) }
}

/** The value of a key that the object has to have. */
export function required(placed: PlacedNode, key: string): PlacedNode {
  const found = optional(placed, key)
  if (!found) throw new RulesError(`\`${key}\` is missing`, placed.place)
  return found
}

export function allowKeys(placed: PlacedNode, keys: readonly string[]): void {
  const unknown = Object.keys(objectOf(placed)).find((key) => !keys.includes(key))
  if (unknown === undefined) return
  throw new RulesError(`There can be no \`${unknown}\` here, only ${keys.join(", ")}`, placed.place)
}

function into(place: Place, key: string): Place {
  return place === "" ? key : `${place}.${key}`
}

function fail(expected: string, node: Node, place: Place): never {
  const found = node === null ? "null" : Array.isArray(node) ? "a list" : `a value of type ${typeof node}`
  throw new RulesError(`Expected ${expected}, found ${found}`, place)
}
