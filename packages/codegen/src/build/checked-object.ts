import { isNodeObject, type Node, type NodeObject } from "@smithwright/smithy/node"

/** An object of a configuration that is read key by key, and whose problems are collected. */
export interface CheckedObject {
  /** The value of a key, or the fallback when it is absent or, which is a problem, of another kind. */
  read<T extends Node>(name: string, kind: Kind<T>, fallback: T): T
  /** Adds a problem with the value of a key. */
  problem(name: string, text: string): void
  /** The path of a key from the configuration's root, for messages. */
  pathOf(name: string): string
}

/** What a value must be. */
export interface Kind<T extends Node> {
  readonly name: string
  fits(value: Node): value is T
}

export const text: Kind<string> = { name: "a string", fits: (value) => typeof value === "string" }
export const boolean: Kind<boolean> = { name: "true or false", fits: (value) => typeof value === "boolean" }
export const object: Kind<NodeObject> = { name: "an object", fits: isNodeObject }
export const list: Kind<readonly Node[]> = { name: "a list", fits: isList }
export const strings: Kind<readonly string[]> = {
  name: "a list of strings",
  fits: (value): value is readonly string[] => isList(value) && value.every((item) => typeof item === "string"),
}

/**
 * @param path of the object from the root; empty for the root
 * @param keys that it may have: any other is a problem, since it may be a misspelling
 * @param problems to add to
 */
export function checkedObject(
  value: NodeObject,
  path: string,
  keys: readonly string[],
  problems: string[],
): CheckedObject {
  const pathOf = (name: string) => (path === "" ? name : `${path}.${name}`)
  const problem = (name: string, text: string) => void problems.push(`${pathOf(name)} ${text}`)
  for (const name of Object.keys(value)) {
    if (!keys.includes(name)) problem(name, `is no key that means anything here: there are ${keys.join(", ")}`)
  }
  return {
    pathOf,
    problem,
    read(name, kind, fallback) {
      if (!Object.hasOwn(value, name)) return fallback
      const found = value[name] ?? null
      if (kind.fits(found)) return found
      problem(name, `must be ${kind.name}`)
      return fallback
    },
  }
}

function isList(value: Node): value is readonly Node[] {
  return Array.isArray(value)
}
