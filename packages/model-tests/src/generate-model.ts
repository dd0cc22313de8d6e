import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { type GenerateResult, generate } from "@smithwright/codegen"
import { type AwsModel, load } from "./aws-models.ts"

/** Where what is generated goes: inside of the package, so that it finds what it imports. */
export const output = resolve(import.meta.dirname, "../reports/generated")

/** The artefacts that know a protocol, and those of any service. */
export const ofProtocols = ["openapi", "typescript-client", "typescript-server"] as const
export const ofAny = ["typescript-contract", "typescript-validators"] as const

export type Plugin = (typeof ofProtocols)[number] | (typeof ofAny)[number]

/** Generates artefacts of a model in a folder, as `smithwright generate` does. */
export function generateModel(model: AwsModel, plugins: readonly Plugin[], place = output): Promise<GenerateResult> {
  const service = load(model).service.id
  // OpenAPI has nothing for the host prefixes that some of the services have.
  const settings = { service, ignoreUnsupportedTraits: true }
  const projection = {
    imports: [model.path],
    plugins: Object.fromEntries(plugins.map((plugin) => [plugin, settings])),
  }
  const folder = join(place, model.name)
  const config = join(folder, "smithy-build.json")
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    config,
    JSON.stringify({ version: "1.0", outputDirectory: ".", projections: { [model.name]: projection } }),
  )
  return generate({ config, cache: false })
}
