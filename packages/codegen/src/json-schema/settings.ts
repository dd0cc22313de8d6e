import type { NodeObject } from "@smithwright/smithy"
import { type SettingsReader, settingsReader } from "./settings-reader.ts"

export type TimestampFormat = "date-time" | "epoch-seconds" | "http-date"

/** How shapes become JSON Schema. Names and meanings are those of Smithy's `jsonschema` plugin. */
export interface JsonSchemaSettings {
  /** The dialect to write; ours is `draft2020-12` unless stated otherwise. */
  readonly jsonSchemaVersion: "draft07" | "draft2020-12"
  /** Leaves only letters and digits in the names of definitions. */
  readonly alphanumericOnlyRefs: boolean
  /** Names properties by `@jsonName`. */
  readonly useJsonName: boolean
  /** The format of timestamps that state none. */
  readonly defaultTimestampFormat: TimestampFormat
  /** Gives no timestamp a format of its own: in CBOR all have the same. */
  readonly ignoreTimestampFormats: boolean
  readonly unionStrategy: "oneOf" | "object" | "structure"
  readonly enumStrategy: "enum" | "oneOf"
  readonly mapStrategy: "propertyNames" | "patternProperties"
  /** Writes maps where they are used instead of as definitions. */
  readonly useInlineMaps: boolean
  /** The JSON pointer to where definitions stand; `#/$defs` or `#/definitions` unless stated otherwise. */
  readonly definitionPointer: string
  /** Keys to add at the root of the document. */
  readonly schemaDocumentExtensions: NodeObject
  /** Keywords to leave out. */
  readonly disableFeatures: readonly string[]
  /** Lets floating-point numbers be the strings `NaN`, `Infinity` and `-Infinity`. */
  readonly supportNonNumericFloats: boolean
  /** Writes whole numbers as `integer` instead of `number`. */
  readonly useIntegerType: boolean
  readonly disableDefaultValues: boolean
  /** Writes intEnums as plain numbers. */
  readonly disableIntEnums: boolean
  /** Puts a member's documentation beside the `$ref` to its target. */
  readonly addReferenceDescriptions: boolean
  /** Writes bigInteger and bigDecimal as strings. */
  readonly useStringsForArbitraryPrecision: boolean
}

/** Reads the settings; those left out take the values of `defaults`, then of Smithy's plugin. */
export function readJsonSchemaSettings(
  settings: unknown,
  defaults: Partial<JsonSchemaSettings> = {},
): JsonSchemaSettings {
  return jsonSchemaSettings(settingsReader("jsonschema", settings), defaults)
}

export function jsonSchemaSettings(
  read: SettingsReader,
  defaults: Partial<JsonSchemaSettings> = {},
): JsonSchemaSettings {
  const flag = (name: keyof JsonSchemaSettings) => read.boolean(name, defaults[name] === true)
  const jsonSchemaVersion =
    read.word("jsonSchemaVersion", ["draft07", "draft2020-12"]) ?? defaults.jsonSchemaVersion ?? "draft2020-12"
  return {
    jsonSchemaVersion,
    alphanumericOnlyRefs: flag("alphanumericOnlyRefs"),
    useJsonName: flag("useJsonName"),
    defaultTimestampFormat:
      read.word("defaultTimestampFormat", ["date-time", "epoch-seconds", "http-date"]) ??
      defaults.defaultTimestampFormat ??
      "date-time",
    ignoreTimestampFormats: defaults.ignoreTimestampFormats === true,
    unionStrategy: read.word("unionStrategy", ["oneOf", "object", "structure"]) ?? defaults.unionStrategy ?? "oneOf",
    enumStrategy: read.word("enumStrategy", ["enum", "oneOf"]) ?? defaults.enumStrategy ?? "enum",
    mapStrategy:
      read.word("mapStrategy", ["propertyNames", "patternProperties"]) ?? defaults.mapStrategy ?? "propertyNames",
    useInlineMaps: flag("useInlineMaps"),
    definitionPointer:
      read.string("definitionPointer") ??
      defaults.definitionPointer ??
      (jsonSchemaVersion === "draft07" ? "#/definitions" : "#/$defs"),
    schemaDocumentExtensions: read.object("schemaDocumentExtensions"),
    disableFeatures: read.strings("disableFeatures") ?? defaults.disableFeatures ?? [],
    supportNonNumericFloats: flag("supportNonNumericFloats"),
    useIntegerType: flag("useIntegerType"),
    disableDefaultValues: flag("disableDefaultValues"),
    disableIntEnums: flag("disableIntEnums"),
    addReferenceDescriptions: flag("addReferenceDescriptions"),
    useStringsForArbitraryPrecision: flag("useStringsForArbitraryPrecision"),
  }
}
