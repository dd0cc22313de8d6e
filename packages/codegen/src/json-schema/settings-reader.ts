import { isNodeObject, type Node, type NodeObject, property } from "@smithwright/smithy"
import { ConversionError } from "./conversion-error.ts"

/** Reads the settings of one plugin, name by name; a value of the wrong type is a {@link ConversionError}. */
export interface SettingsReader {
  boolean(name: string, fallback: boolean): boolean
  string(name: string): string | undefined
  /** One of the words in `values`. */
  word<const T extends string>(name: string, values: readonly T[]): T | undefined
  strings(name: string): readonly string[] | undefined
  object(name: string): NodeObject
}

/**
 * A reader of a plugin's settings as `smithy-build.json` holds them. Names nobody asks for are ignored: in Smithy's
 * format plugins share their settings with extensions.
 */
export function settingsReader(plugin: string, settings: unknown): SettingsReader {
  const values = settings ?? {}
  if (!isPlainObject(values)) throw new ConversionError(`The settings of "${plugin}" must be an object`)

  const read = <T extends Node>(name: string, expected: string, fits: (value: Node) => value is T): T | undefined => {
    const value = property(values, name)
    if (value === undefined || fits(value)) return value
    throw new ConversionError(`The setting "${name}" of "${plugin}" must be ${expected}`)
  }

  return {
    boolean: (name, fallback) => read(name, "true or false", (value) => typeof value === "boolean") ?? fallback,
    string: (name) => read(name, "a string", (value) => typeof value === "string"),
    word: (name, words) =>
      read(name, `one of ${words.join(", ")}`, (value): value is (typeof words)[number] =>
        words.some((word) => word === value),
      ),
    strings: (name) => read(name, "a list of strings", isStrings),
    object: (name) => read(name, "an object", isNodeObject) ?? {},
  }
}

function isPlainObject(value: unknown): value is NodeObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isStrings(value: Node): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string")
}
