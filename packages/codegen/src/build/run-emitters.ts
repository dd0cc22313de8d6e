import { type Diagnostic, isError, loadModel, type Model, type Source } from "@smithwright/smithy"
import type { EmitterEntry } from "../emitters/index.ts"
import type { GeneratedFile } from "../framework/emitter.ts"
import { ConversionError } from "../json-schema/conversion-error.ts"
import type { Projection } from "./build-config.ts"
import { findService } from "./find-service.ts"

/** What became of one projection. */
export interface ProjectionResult {
  readonly diagnostics: readonly Diagnostic[]
  /** By plugin name. */
  readonly files: ReadonlyMap<string, readonly GeneratedFile[]>
}

/**
 * Loads the sources and runs each plugin's emitter. A model with errors is not emitted from; an emitter that cannot
 * convert it adds an error.
 *
 * @param previous what the plugins made from an earlier version of the model
 */
export async function runEmitters(
  projection: Projection,
  sources: readonly Source[],
  emitters: readonly EmitterEntry[],
  previous: ReadonlyMap<string, readonly GeneratedFile[]>,
): Promise<ProjectionResult> {
  const { model, diagnostics } = loadModel(sources, { everyRule: true })
  const collected = [...diagnostics]
  const files = new Map<string, readonly GeneratedFile[]>()
  if (diagnostics.some(isError)) return { diagnostics: collected, files }

  const used = emitters.filter(({ name }) => projection.plugins.has(name))
  for (const { name, load } of used) {
    const emitter = await load()
    const settings = projection.plugins.get(name) ?? {}
    const warn = (message: string) => void collected.push({ severity: "WARNING", id: name, message })
    const earlier = new Map(previous.get(name)?.map(({ path, text }) => [path, text]))
    try {
      const service = findService(model, settings, `projections.${projection.name}.plugins.${name}.service`)
      const context = { model, service, contract: projection.name, settings, warn }
      files.set(name, await emitter.emit({ ...context, previous: (path) => earlier.get(path) }))
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error
      collected.push(asDiagnostic(error, name, model))
    }
  }
  return { diagnostics: collected, files }
}

function asDiagnostic({ message, shape }: ConversionError, plugin: string, model: Model): Diagnostic {
  const span = shape === undefined ? undefined : model.shapes.get(shape)?.span
  return {
    severity: "ERROR",
    id: plugin,
    message,
    ...(shape === undefined ? {} : { shape }),
    ...(span ? { span } : {}),
  }
}
