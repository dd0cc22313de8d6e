import { closureOf, type Model, type ServiceShape, type ShapeId } from "@smithwright/smithy"
import { identifiersOf } from "./service-names.ts"
import { type ImportSymbol, typeSymbol, valueSymbol } from "./source-file.ts"

/** What the generated contract package exports, for the emitters whose files import it. */
export interface ContractSymbols {
  /** The interface of a structure or union, the type of an enum. */
  type(shape: ShapeId): ImportSymbol
  /** The constants of an enum. */
  values(shape: ShapeId): ImportSymbol
  /** The schema of an operation, structure, union, error, list or map. */
  schema(shape: ShapeId): ImportSymbol
  /** The table of constraints. */
  readonly constraints: ImportSymbol
}

/** @param contract the contract's name, such as `swf` */
export function contractSymbols(model: Model, service: ServiceShape, contract: string): ContractSymbols {
  const from = `@workflow-contracts/contract/${contract}`
  const names = identifiersOf(service, closureOf(model, service))
  const nameOf = (shape: ShapeId) => {
    const name = names.get(shape)
    if (name === undefined) throw new Error(`${shape} is not part of ${service.id}`)
    return name
  }
  return {
    type: (shape) => typeSymbol(nameOf(shape), from),
    values: (shape) => valueSymbol(nameOf(shape), from),
    schema: (shape) => valueSymbol(schemaName(nameOf(shape)), from),
    constraints: valueSymbol("constraints", `${from}/constraints`),
  }
}

/** The name of a shape's schema. Names of shapes have no dollar sign, so it never meets a type's. */
export function schemaName(identifier: string): string {
  return `${identifier}$`
}
