import type { SelectorTree } from "../../selector/tree.ts"
import { isNodeObject, type Node, type NodeObject, property } from "../../syntax/node.ts"
import { readSelector } from "../read-selector.ts"

/** Reads the options of a linter and remembers the first that is wrong. Options that are not given are undefined. */
export class OptionReader {
  /** What is wrong, in words. */
  problem: string | undefined
  readonly #options: NodeObject
  readonly #place: string

  constructor(options: NodeObject, place = "") {
    this.#options = options
    this.#place = place
  }

  /** Notes what is wrong, unless something was noted before. */
  fail(problem: string): void {
    this.problem ??= problem
  }

  flag(name: string): boolean {
    const value = property(this.#options, name)
    if (value === undefined || typeof value === "boolean") return value ?? false
    return this.#expected(name, "true or false") ?? false
  }

  text(name: string): string | undefined {
    const value = property(this.#options, name)
    if (value === undefined || typeof value === "string") return value
    return this.#expected(name, "a string")
  }

  choice<C extends string>(name: string, choices: readonly C[]): C | undefined {
    const value = property(this.#options, name)
    const found = choices.find((choice) => choice === value)
    if (value === undefined || found !== undefined) return found
    return this.#expected(name, `one of ${choices.map((choice) => `"${choice}"`).join(", ")}`)
  }

  selector(name: string): SelectorTree | undefined {
    const value = property(this.#options, name)
    const selector = value === undefined ? undefined : readSelector(value)
    if (typeof selector !== "string") return selector
    this.fail(selector)
    return undefined
  }

  strings(name: string): readonly string[] | undefined {
    const value = property(this.#options, name)
    if (value === undefined) return undefined
    return stringsOf(value) ?? this.#expected(name, "a list of strings")
  }

  /** Lists of strings by key. */
  stringLists(name: string): ReadonlyMap<string, readonly string[]> | undefined {
    const value = property(this.#options, name)
    if (value === undefined) return undefined
    if (!isNodeObject(value)) return this.#expected(name, "an object of lists of strings")
    const entries = Object.entries(value).map(([key, list]) => [key, stringsOf(list)] as const)
    const lists = entries.flatMap(([key, list]) => (list ? [[key, list] as const] : []))
    return lists.length === entries.length ? new Map(lists) : this.#expected(name, "an object of lists of strings")
  }

  /** A list of objects, each read in the same way. */
  objects<T>(name: string, read: (options: OptionReader) => T): readonly T[] | undefined {
    const value = property(this.#options, name)
    if (value === undefined) return undefined
    if (!Array.isArray(value)) return this.#expected(name, "a list of objects")
    return value.flatMap((item: Node, index) => {
      const place = `${this.#place}${name}[${index}]`
      if (!isNodeObject(item)) return this.fail(`\`${place}\` must be an object`) ?? []
      const inner = new OptionReader(item, `${place}.`)
      const result = read(inner)
      if (inner.problem !== undefined) this.fail(inner.problem)
      return [result]
    })
  }

  #expected(name: string, what: string): undefined {
    this.fail(`\`${this.#place}${name}\` must be ${what}`)
    return undefined
  }
}

function stringsOf(value: Node): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined
}
