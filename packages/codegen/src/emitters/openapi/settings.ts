import type { NodeObject } from "@smithwright/smithy"
import { type JsonSchemaSettings, jsonSchemaSettings } from "../../json-schema/settings.ts"
import { settingsReader } from "../../json-schema/settings-reader.ts"

export type OpenApiVersion = "3.0.2" | "3.0.3" | "3.1.0"

/**
 * How a service becomes an OpenAPI document. But for the last three, names and meanings are those of Smithy's plugin.
 */
export interface OpenApiSettings extends JsonSchemaSettings {
  readonly version: OpenApiVersion
  /** The protocol to describe, for services with several. */
  readonly protocol: string | undefined
  /** Writes `@tags` as tags; with `supportedTags`, those alone. */
  readonly tags: boolean
  readonly supportedTags: readonly string[] | undefined
  /** The format of blobs; `byte` is base64. */
  readonly defaultBlobFormat: string
  /** The links of `@externalDocumentation` to look for, first match wins, in any case. */
  readonly externalDocs: readonly string[]
  readonly keepUnusedComponents: boolean
  /** The media type of JSON bodies, instead of the protocol's own. */
  readonly jsonContentType: string | undefined
  readonly forbidGreedyLabels: boolean
  /** Names the parameter of `{label+}` without the plus sign. */
  readonly removeGreedyParameterSuffix: boolean
  readonly onHttpPrefixHeaders: "FAIL" | "WARN"
  /** What becomes of errors that share a status; one response for them all, but with `smithyCompatible`. */
  readonly onErrorStatusConflict: "oneOf" | "properties" | undefined
  /** Leaves out what OpenAPI cannot say, such as host prefixes, instead of failing. */
  readonly ignoreUnsupportedTraits: boolean
  /** Strings to replace by values, in the finished document. */
  readonly substitutions: NodeObject
  /** Values to add to the finished document, by JSON pointer. */
  readonly jsonAdd: NodeObject
  /** Leaves out `int32` and `int64`. */
  readonly disableIntegerFormat: boolean
  /** Names the schemas of request and response bodies after the shapes, in protocols that carry them whole. */
  readonly useOperationInputOutputShapeNames: boolean
  /**
   * Writes what Smithy's own plugin writes and nothing more: no servers, no summaries, no error names in headers and
   * bodies, no example for each error, no distinction of whole numbers unless `useIntegerType` asks for it.
   */
  readonly smithyCompatible: boolean
  /** Also writes the document with this media type for every JSON body, for tools that know no other. */
  readonly jsonMediaType: string | undefined
  /**
   * Keeps the query string of an `@http` URI in the path, so that operations which differ in nothing else have a place
   * each. OpenAPI does not allow that; our mock understands it.
   */
  readonly keepQueryLiterals: boolean
}

const externalDocs = ["Homepage", "API Reference", "User Guide", "Developer Guide", "Reference", "Guide"]

/**
 * Reads the settings of the `openapi` plugin.
 *
 * @param defaults what the protocol prefers
 */
export function readOpenApiSettings(settings: unknown, defaults: Partial<JsonSchemaSettings> = {}): OpenApiSettings {
  const read = settingsReader("openapi", settings)
  const version = read.word("version", ["3.0.2", "3.0.3", "3.1.0"]) ?? "3.1.0"
  const smithyCompatible = read.boolean("smithyCompatible", false)
  const ours = { useIntegerType: true, addReferenceDescriptions: version === "3.1.0" }
  return {
    ...jsonSchemaSettings(read, { ...(smithyCompatible ? {} : ours), ...defaults }),
    jsonSchemaVersion: version === "3.1.0" ? "draft2020-12" : "draft07",
    definitionPointer: "#/components/schemas",
    version,
    protocol: read.string("protocol"),
    tags: read.boolean("tags", false),
    supportedTags: read.strings("supportedTags"),
    defaultBlobFormat: read.string("defaultBlobFormat") ?? "byte",
    externalDocs: read.strings("externalDocs") ?? externalDocs,
    keepUnusedComponents: read.boolean("keepUnusedComponents", false),
    jsonContentType: read.string("jsonContentType"),
    forbidGreedyLabels: read.boolean("forbidGreedyLabels", false),
    removeGreedyParameterSuffix: read.boolean("removeGreedyParameterSuffix", false),
    onHttpPrefixHeaders: read.word("onHttpPrefixHeaders", ["FAIL", "WARN"]) ?? "FAIL",
    onErrorStatusConflict: read.word("onErrorStatusConflict", ["oneOf", "properties"]),
    ignoreUnsupportedTraits: read.boolean("ignoreUnsupportedTraits", false),
    substitutions: read.object("substitutions"),
    jsonAdd: read.object("jsonAdd"),
    disableIntegerFormat: read.boolean("disableIntegerFormat", false),
    useOperationInputOutputShapeNames: read.boolean("useOperationInputOutputShapeNames", false),
    smithyCompatible,
    jsonMediaType: read.string("jsonMediaType"),
    keepQueryLiterals: read.boolean("keepQueryLiterals", false),
  }
}
