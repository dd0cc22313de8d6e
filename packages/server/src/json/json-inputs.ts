import { checkDepth } from "../codec/limits.ts"
import { compileChecks } from "../validate/check-value.ts"
import type { MemberConstraints } from "../validate/constraints.ts"
import { isPlainObject, setOwn } from "../values/own-property.ts"
import { refused } from "./refused.ts"
import { readDocument as readAnyDocument } from "./scalar-readers.ts"

/*
 * What generated readers are made of, besides the readers of scalars. They take what is of the contract's form and
 * within all constraints, and throw for anything else. What is wrong, and where, is found out by the schema when that
 * has happened.
 */

/** Reads an input from JSON, and checks it. */
export interface JsonReader {
  /** @param depth how deep the value is nested, from 1 on */
  read(value: unknown, depth: number): Record<string, unknown>
}

/** Readers that a generated package brings along, by the id of the input. */
export type JsonReaders = Readonly<Record<string, JsonReader>>

type ItemReader = (item: unknown, depth: number) => unknown

/** Passes on an object, of which nothing has been read yet. */
export function readObject(value: unknown, depth: number): Record<string, unknown> {
  if (!isPlainObject(value)) throw refused
  checkDepth(depth)
  return value
}

/** @param read of an item, which is nested one deeper */
export function readList(value: unknown, depth: number, read: ItemReader): unknown[] {
  if (!Array.isArray(value)) throw refused
  checkDepth(depth)
  const items: unknown[] = []
  for (const item of value) items.push(read(item, depth + 1))
  return items
}

/**
 * @param read of an item, which is nested one deeper
 * @param readKey checks keys, where they have constraints
 */
export function readMap(
  value: unknown,
  depth: number,
  read: ItemReader,
  readKey?: (key: unknown) => unknown,
): Record<string, unknown> {
  const items: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(readObject(value, depth))) {
    readKey?.(key)
    setOwn(items, key, read(item, depth + 1))
  }
  return items
}

/** A document that is there: null stands for one that is not, unless it is inside of another. */
export function readDocument(value: unknown, depth: number): unknown {
  if (value === undefined || value === null) throw refused
  return readAnyDocument(value, depth)
}

/** Passes on a value that is within constraints. They are compiled when the first one comes. */
export function within(constraints: MemberConstraints): (value: unknown) => unknown {
  let checks: ReturnType<typeof compileChecks> | undefined
  return (value) => {
    checks ??= compileChecks(constraints)
    for (const check of checks) if (check(value) !== undefined) throw refused
    return value
  }
}
