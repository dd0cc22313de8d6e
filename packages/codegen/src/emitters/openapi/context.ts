import type { Model, NodeObject, OperationShape, ServiceShape, ShapeId } from "@smithwright/smithy"
import type { ShapeConverter } from "../../json-schema/convert-shape.ts"
import type { JsonSchemaSettings } from "../../json-schema/settings.ts"
import type { OpenApiSettings } from "./settings.ts"

/** What the parts of one conversion share. */
export interface Context {
  readonly model: Model
  readonly service: ServiceShape
  readonly settings: OpenApiSettings
  readonly converter: ShapeConverter
  /** Adds a schema that no shape has by itself, such as that of a request's body; answers with a `$ref` to it. */
  addSchema(name: string, schema: NodeObject): NodeObject
  /** Says that something was left out. */
  warn(message: string): void
}

/** Where an operation stands in the document, and its parameters, body and responses. */
export interface OperationDescription {
  /** In lower case. */
  readonly method: string
  readonly path: string
  readonly content: NodeObject
}

/** How one protocol maps operations to HTTP. */
export interface Protocol {
  readonly id: ShapeId
  /** The settings that say how it writes values. */
  readonly defaults: Partial<JsonSchemaSettings>
  /** The operation, or nothing if the protocol cannot carry it. */
  describe(context: Context, operation: OperationShape): OperationDescription | undefined
}
