import { type MemberShape, type Model, type Node, type Shape, targetOf, textTrait } from "@smithwright/smithy"
import { literal } from "../../framework/literal.ts"
import { type ImportSymbol, valueSymbol } from "../../framework/source-file.ts"

/** The names of the runtime's functions for values that have no members. */
export interface ScalarFunctions {
  readonly read: string
  /** What the reader is told besides: the type whose range a number has. */
  readonly numberType?: string
  readonly convert: string
}

const scalars: { readonly [type in Shape["type"]]?: ScalarFunctions } = {
  bigDecimal: { read: "readDecimal", convert: "decimal" },
  bigInteger: { read: "readBigInt", convert: "integer" },
  blob: { read: "readBlob", convert: "blob" },
  boolean: { read: "readBoolean", convert: "boolean" },
  byte: { read: "readNumber", numberType: "byte", convert: "number" },
  document: { read: "readDocument", convert: "document" },
  double: { read: "readNumber", convert: "number" },
  enum: { read: "readString", convert: "string" },
  float: { read: "readNumber", convert: "number" },
  intEnum: { read: "readNumber", numberType: "integer", convert: "number" },
  integer: { read: "readNumber", numberType: "integer", convert: "number" },
  long: { read: "readBigInt", numberType: "long", convert: "integer" },
  short: { read: "readNumber", numberType: "short", convert: "number" },
  string: { read: "readString", convert: "string" },
}

const timestamps: ReadonlyMap<string, ScalarFunctions> = new Map([
  ["date-time", { read: "readDateTime", convert: "dateTime" }],
  ["http-date", { read: "readHttpDate", convert: "httpDate" }],
  ["epoch-seconds", { read: "readSeconds", convert: "epochSeconds" }],
])

const unit: ScalarFunctions = { read: "readUnit", convert: "unit" }

/** A function of the runtime that readers and converters are made of. */
export function jsonSymbol(name: string): ImportSymbol {
  return valueSymbol(name, "@smithwright/server/json")
}

/** Throws `Error` for a member whose value has members. */
export function scalarFunctions(model: Model, member: MemberShape): ScalarFunctions {
  const target = targetOf(model, member)
  const format = textTrait(member, "timestampFormat") ?? textTrait(target, "timestampFormat") ?? "epoch-seconds"
  const simple = target.type === "timestamp" ? timestamps.get(format) : scalars[target.type]
  const found = target.id === "smithy.api#Unit" ? unit : simple
  if (!found) throw new Error(`${target.id} is no scalar`)
  return found
}

/** The literal of a default that is the same in the model and in JSON; undefined for others. */
export function defaultValue(model: Model, member: MemberShape, node: Node): string | undefined {
  const kind = scalars[targetOf(model, member).type]?.convert
  return ["string", "boolean", "number"].some((one) => one === kind && typeof node === one) ? literal(node) : undefined
}
