import {
  closureOf,
  errorsOf,
  type Model,
  nameOf,
  operationsOf,
  type ServiceShape,
  type Shape,
  type ShapeId,
} from "@smithwright/smithy"
import { contractModules } from "../../framework/contract-symbols.ts"
import type { Emitter, GeneratedFile } from "../../framework/emitter.ts"
import { distinctName } from "../../framework/identifier.ts"
import { identifiersOf } from "../../framework/service-names.ts"
import { generatedHeader } from "../../framework/source-file.ts"
import { jsonFormOf } from "../../json-schema/json-form.ts"
import { settingsReader } from "../../json-schema/settings-reader.ts"
import { contractChecks } from "./contract-checks.ts"
import { type Form, jsonForm, typedForm } from "./form.ts"
import { jsonTypesSource } from "./json-types.ts"
import { type Validated, validatorModules } from "./modules.ts"
import { namePart } from "./names.ts"
import { patternTests } from "./patterns.ts"
import { runtimeSource } from "./runtime-source.ts"

/**
 * Validators of each operation input, output and error `X`, in two forms: `isX`, `validateX` and `schemaOfX` for values
 * as clients and servers have them, `isXJson` and so on for JSON as it is on the wire. Members that HTTP carries
 * outside of the body stand beside those of the body.
 */
export const validatorsEmitter: Emitter = {
  name: "typescript-validators",
  async emit({ model, service, contract, settings, warn }): Promise<readonly GeneratedFile[]> {
    const closure = closureOf(model, service)
    const identifiers = identifiersOf(service, closure)
    const identifierOf = (id: ShapeId) => identifiers.get(id) ?? nameOf(id)
    const checks = contractChecks(model, await patternTests(closure, warn), identifierOf)
    const json = jsonForm(jsonFormOf(service))
    const messages = messageShapes(model, service)

    const taken = new Set<string>()
    const inForm =
      (form: Form) =>
      (message: Message): Validated => {
        const shape = identifierOf(message.shape.id)
        const type = form.name === "Json" ? `json.${shape}Json` : `contract.${shape}`
        const name = distinctName(namePart(shape) + form.suffix, taken)
        return { shape, form, name, check: checks.checkOf(message.shape, form), type, isOpen: message.isOpen }
      }
    const validated = [...messages.map(inForm(typedForm)), ...messages.map(inForm(json))]
    const isBeside = settingsReader(this.name, settings).boolean("relativeImports", false)
    const modules = validatorModules(validated, checks, contractModules(contract, isBeside).index)
    const shapes = messages.map(({ shape }) => shape)
    return [
      ...modules,
      { path: "types.ts", text: jsonTypesSource(model, shapes, json, jsonFormOf(service), identifierOf) },
      { path: "validation.ts", text: runtimeSource },
      { path: "index.ts", text: indexSource(modules) },
    ]
  },
}

interface Message {
  readonly shape: Shape
  readonly isOpen: boolean
}

/** The inputs, outputs and errors of a service, each once. What is an input anywhere is closed. */
function messageShapes(model: Model, service: ServiceShape): Message[] {
  const operations = operationsOf(model, service)
  const inputs = new Set(operations.map(({ input }) => input))
  const ids = operations.flatMap((operation) => [
    operation.input,
    operation.output,
    ...errorsOf(model, service, operation).map(({ id }) => id),
  ])
  return [...new Set(ids)].sort().flatMap((id) => {
    const shape = id === "smithy.api#Unit" ? undefined : model.shapes.get(id)
    return shape ? [{ shape, isOpen: !inputs.has(id) }] : []
  })
}

function indexSource(modules: readonly GeneratedFile[]): string {
  const exports = modules.flatMap(({ path }) => (path === "shapes.ts" ? [] : [`export * from "./${path}"`])).sort()
  return [
    generatedHeader,
    ...exports,
    'export type * from "./types.ts"',
    'export { type StandardSchema, summarise, type ValidationFailure } from "./validation.ts"',
    "",
  ].join("\n")
}
