import { closureOf, errorsOf, type Model, operationsOf, type ServiceShape } from "@smithwright/smithy"
import type { Emitter, GeneratedFile } from "../../framework/emitter.ts"
import { distinctName } from "../../framework/identifier.ts"
import { generatedHeader } from "../../framework/source-file.ts"
import { isData } from "../../json-schema/convert-model.ts"
import { jsonFormOf } from "../../json-schema/json-form.ts"
import { divideChecks, sharedModuleSource, validatorModuleSource } from "./check-modules.ts"
import { createCheckSchemas } from "./check-schemas.ts"
import { compileChecks } from "./compile-checks.ts"
import { kebabCase } from "./names.ts"
import { runtimeSource } from "./runtime-source.ts"
import { safePatterns } from "./safe-patterns.ts"
import { wireTypesSource } from "./wire-types.ts"

/**
 * Validators of JSON as it is on the wire: for each operation input, output and error `X` a type guard `isX`, a
 * function `validateX` that says what is wrong, and the type `XJson`. Members that HTTP carries outside of the body
 * stand beside those of the body.
 */
export const validatorsEmitter: Emitter = {
  name: "typescript-validators",
  async emit({ model, service, warn }): Promise<readonly GeneratedFile[]> {
    const shapes = closureOf(model, service).filter(isData)
    const patterns = await safePatterns(shapes, warn)
    const { definitions, schemaOf } = createCheckSchemas(model, shapes, service.rename, jsonFormOf(service), patterns)
    const schemas = new Map(
      shapes
        .filter((shape) => !definitions.isInlined(shape))
        .map((shape) => [definitions.nameOf(shape.id), schemaOf(shape)]),
    )
    const checks = compileChecks(schemas)
    const { own, shared } = divideChecks(checks, messageShapes(model, service).map(definitions.nameOf))
    const used = new Set([...shared, ...[...own.values()].flat()])

    const fileNames = new Set(["index", "shapes", "types", "validation"])
    const modules = [...own].map(([shape, parts]) => ({
      path: `${distinctName(kebabCase(shape), fileNames)}.ts`,
      text: validatorModuleSource(checks, shape, parts),
    }))
    return [
      ...modules,
      ...(shared.length > 0 ? [{ path: "shapes.ts", text: sharedModuleSource(checks, shared) }] : []),
      { path: "types.ts", text: wireTypesSource(new Map([...schemas].filter(([name]) => used.has(name)))) },
      { path: "validation.ts", text: runtimeSource },
      { path: "index.ts", text: indexSource(modules) },
    ]
  },
}

/** The inputs, outputs and errors of a service, each once. */
function messageShapes(model: Model, service: ServiceShape): string[] {
  const ids = operationsOf(model, service).flatMap((operation) => [
    operation.input,
    operation.output,
    ...errorsOf(model, service, operation).map(({ id }) => id),
  ])
  return [...new Set(ids)].filter((id) => id !== "smithy.api#Unit").sort()
}

function indexSource(modules: readonly GeneratedFile[]): string {
  const exports = modules.map(({ path }) => `export * from "./${path}"`).sort()
  return [
    generatedHeader,
    ...exports,
    'export type * from "./types.ts"',
    'export type { ValidationError } from "./validation.ts"',
    "",
  ].join("\n")
}
