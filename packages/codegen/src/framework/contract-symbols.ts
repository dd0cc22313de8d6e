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

/** The modules of a contract that other artefacts import. */
export interface ContractModules {
  readonly index: string
  readonly constraints: string
}

/**
 * @param contract the contract's name, such as `swf`
 * @param isBeside whether the artefacts import files in the folder beside them, instead of a package
 */
export function contractModules(contract: string, isBeside: boolean): ContractModules {
  const index = `@workflow-contracts/contract/${contract}`
  const folder = `../../../contract/src/${contract}`
  return isBeside
    ? { index: `${folder}/index.ts`, constraints: `${folder}/constraints.ts` }
    : { index, constraints: `${index}/constraints` }
}

export function contractSymbols(
  model: Model,
  service: ServiceShape,
  { index: from, constraints }: ContractModules,
): ContractSymbols {
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
    constraints: valueSymbol("constraints", constraints),
  }
}

/** The name of a shape's schema. Names of shapes have no dollar sign, so it never meets a type's. */
export function schemaName(identifier: string): string {
  return `${identifier}$`
}
