import type { ServiceShape, ShapeId } from "@smithwright/smithy"
import type { JsonSchemaSettings } from "./settings.ts"

/** How a protocol writes values as JSON. */
export type JsonForm = Pick<
  JsonSchemaSettings,
  "useJsonName" | "defaultTimestampFormat" | "ignoreTimestampFormats" | "useStringsForArbitraryPrecision"
>

const plain: JsonForm = {
  useJsonName: false,
  defaultTimestampFormat: "epoch-seconds",
  ignoreTimestampFormats: false,
  useStringsForArbitraryPrecision: false,
}

const restJson: JsonForm = { ...plain, useJsonName: true }

/** The forms of the protocols that carry JSON, and of Smithy RPC v2 in CBOR, whose decoded values look alike. */
export const jsonForms = {
  "aws.protocols#restJson1": restJson,
  "aws.protocols#awsJson1_0": plain,
  "aws.protocols#awsJson1_1": plain,
  "smithy.protocols#rpcv2Cbor": { ...plain, ignoreTimestampFormats: true },
  "smithy.protocols#rpcv2Json": {
    ...plain,
    defaultTimestampFormat: "date-time",
    useStringsForArbitraryPrecision: true,
  },
} as const satisfies { readonly [protocol: ShapeId]: JsonForm }

/** The form of the first protocol of a service that has one, otherwise that of `aws.protocols#restJson1`. */
export function jsonFormOf(service: ServiceShape): JsonForm {
  return Object.entries(jsonForms).find(([protocol]) => service.traits.has(protocol))?.[1] ?? restJson
}
