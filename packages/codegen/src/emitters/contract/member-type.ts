import { hasTrait, type MemberShape, type Shape, type ShapeType, targetOf } from "@smithwright/smithy"
import { type Code, code, typeSymbol } from "../../framework/source-file.ts"
import { type ContractShapes, unit } from "./contract-shapes.ts"

/** TypeScript types of the simple shapes, as the client's and the server's runtime read and write them. */
const simpleTypes: { readonly [type in ShapeType]?: Code } = {
  bigDecimal: "string",
  bigInteger: "bigint",
  blob: "Uint8Array",
  boolean: "boolean",
  byte: "number",
  document: typeSymbol("DocumentType", "@smithy/types"),
  double: "number",
  float: "number",
  integer: "number",
  long: "bigint",
  short: "number",
  string: "string",
  timestamp: "Date",
}

/** The type of a member's value. Lists and maps are written out, whatever has a name is referred to. */
export function memberType(contract: ContractShapes, member: MemberShape): Code {
  return typeOf(contract, targetOf(contract.model, member), [])
}

function typeOf(contract: ContractShapes, shape: Shape, path: readonly Shape[]): Code {
  if (path.includes(shape)) throw new Error(`${shape.id} contains itself with no structure or union between`)
  if (shape.id === unit) return "Record<string, never>"
  const element = (name: "member" | "value"): Code => {
    const member = "members" in shape ? shape.members.get(name) : undefined
    if (!member) throw new Error(`${shape.id} has no member "${name}"`)
    return typeOf(contract, targetOf(contract.model, member), [...path, shape])
  }
  const sparse = hasTrait(shape, "sparse")
  switch (shape.type) {
    case "list":
      return sparse ? code`Array<${element("member")} | null>` : code`${element("member")}[]`
    case "map":
      return sparse ? code`Record<string, ${element("value")} | null>` : code`Record<string, ${element("value")}>`
    case "union":
      return hasTrait(shape, "streaming")
        ? code`AsyncIterable<${contract.nameOf(shape.id)}>`
        : contract.nameOf(shape.id)
    case "structure":
    case "enum":
    case "intEnum":
      return contract.nameOf(shape.id)
    case "blob":
      if (hasTrait(shape, "streaming")) return typeSymbol("StreamingBlobPayloadInputTypes", "@smithy/types")
  }
  const type = simpleTypes[shape.type]
  if (type === undefined) throw new Error(`${shape.id} is a ${shape.type}, which has no type`)
  return type
}
