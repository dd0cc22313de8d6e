import { readFileSync } from "node:fs"
import { basename, extname, resolve } from "node:path"
import {
  isError,
  loadModel,
  type Model,
  type NodeObject,
  nameOf,
  property,
  renderDiagnostics,
  type ServiceShape,
  visible,
} from "@smithwright/smithy"
import { type BuildConfig, readBuildConfig } from "../build/build-config.ts"
import { ConfigError } from "../build/config-error.ts"
import { findService } from "../build/find-service.ts"
import { display } from "../build/paths.ts"
import { readSources } from "../build/read-sources.ts"
import { toOpenApi } from "../emitters/openapi/convert.ts"
import { clientNameOf } from "../framework/service-names.ts"
import { ConversionError } from "../json-schema/conversion-error.ts"
import { soundModel } from "./model-paths.ts"
import type { Terminal } from "./terminal.ts"

/** A contract to mock. */
export interface MockTarget {
  readonly name: string
  /** An OpenAPI document, or the path of one. */
  readonly document: string | object
  readonly sdk?: { readonly module: string; readonly client: string }
  /** What of the model the document leaves out. */
  readonly warnings: readonly string[]
}

export interface TargetFlags {
  readonly config: string
  readonly service?: string
  readonly protocol?: string
}

/**
 * Finds the contract that a command line names; undefined, after a complaint, when it cannot be mocked.
 *
 * @throws ConfigError for paths without models, and for a configuration that cannot be used
 */
export async function readMockTarget(
  targets: readonly string[],
  flags: TargetFlags,
  terminal: Terminal,
): Promise<MockTarget | undefined> {
  const [first = ""] = targets
  if (targets.length === 1 && isOpenApiFile(first)) {
    return { name: basename(first).replace(/(\.openapi)?\.\w+$/, ""), document: resolve(first), warnings: [] }
  }
  try {
    if (targets.length === 1 && isShapeId(first)) return await configuredService(first, flags, terminal)
    const model = await soundModel(targets, terminal)
    return model && describe(model, flags.service === undefined ? {} : { service: flags.service }, "--service", flags)
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error
    terminal.complain(visible(error.message))
    return undefined
  }
}

/**
 * The service of that id, by the models of the first projection that has it and the settings of its OpenAPI document.
 */
async function configuredService(id: string, flags: TargetFlags, terminal: Terminal): Promise<MockTarget | undefined> {
  for (const { imports, plugins } of readConfig(flags.config).projections) {
    const { model, diagnostics } = loadModel(await readSources(imports))
    if (model.shapes.get(id)?.type !== "service") continue
    const errors = diagnostics.filter(isError)
    if (errors.length === 0) return describe(model, { ...plugins.get("openapi"), service: id }, "service", flags)
    terminal.complain(renderDiagnostics(errors, { color: terminal.color }).trimEnd())
    return undefined
  }
  throw new ConversionError(`${display(resolve(flags.config))} names no models with the service ${id}`)
}

function readConfig(path: string): BuildConfig {
  try {
    return readBuildConfig(path)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError(error.problems.map((problem) => `${display(resolve(path))}: ${problem}`))
  }
}

function describe(model: Model, settings: NodeObject, key: string, { protocol }: TargetFlags): MockTarget {
  const service = findService(model, settings, key)
  const chosen = protocol === undefined ? settings : { ...settings, protocol }
  // What OpenAPI has no place for is no reason not to mock the rest.
  const lenient = { ignoreUnsupportedTraits: true, onHttpPrefixHeaders: "WARN", keepQueryLiterals: true }
  const { document, warnings } = toOpenApi(model, service, { ...lenient, ...chosen, service: service.id })
  if (typeof document !== "object" || document === null) throw new TypeError("an OpenAPI document is an object")
  return { name: nameOf(service.id), document, ...sdkOf(service), warnings: warnings.map(visible) }
}

/** The AWS SDK names its packages and classes after the service's `sdkId`. */
function sdkOf(service: ServiceShape): Pick<MockTarget, "sdk"> {
  const sdkId = property(service.traits.get("aws.api#service")?.value, "sdkId")
  if (typeof sdkId !== "string") return {}
  const module = `@aws-sdk/client-${sdkId.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`
  return { sdk: { module, client: `${clientNameOf(service)}Client` } }
}

function isShapeId(text: string): boolean {
  return /^[A-Za-z_][\w.]*#\w+$/.test(text)
}

/** Whether a file says that it is an OpenAPI document: no model is written in YAML. */
function isOpenApiFile(path: string): boolean {
  const extension = extname(path).toLowerCase()
  if (extension === ".yaml" || extension === ".yml") return true
  if (extension !== ".json") return false
  try {
    return typeof property(JSON.parse(readFileSync(path, "utf8")), "openapi") === "string"
  } catch {
    return false // Whoever reads it as a model says what is wrong.
  }
}
