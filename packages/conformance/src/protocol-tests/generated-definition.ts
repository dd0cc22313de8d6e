import { registerHooks } from "node:module"
import { emitters } from "@smithwright/codegen"
import type { ServiceDefinition } from "@smithwright/server"
import type { Model, ServiceShape } from "@smithwright/smithy"

/** The files that have been emitted, by URL. They are only ever in memory. */
const files = new Map<string, string>()

const scheme = "generated:"
const contractImport = /^@workflow-contracts\/contract\/([^/]+)(\/constraints)?$/

registerHooks({
  resolve(specifier, context, next) {
    const [, contract, constraints] = contractImport.exec(specifier) ?? []
    if (contract !== undefined) {
      return { url: urlOf(contract, "contract", constraints ? "constraints.ts" : "index.ts"), shortCircuit: true }
    }
    if (specifier.startsWith(scheme)) return { url: specifier, shortCircuit: true }
    const { parentURL } = context
    if (!parentURL?.startsWith(scheme)) return next(specifier, context)
    if (specifier.startsWith(".")) return { url: new URL(specifier, parentURL).href, shortCircuit: true }
    return next(specifier, { ...context, parentURL: import.meta.url })
  },
  load(url, context, next) {
    const source = files.get(url)
    return source === undefined ? next(url, context) : { format: "module-typescript", source, shortCircuit: true }
  },
})

/** The plugins that make the packages of a service. Each needs those before it. */
type Plugin = "typescript-contract" | "typescript-server" | "typescript-client"

/** What the emitters make of a service, imported as its users do: the contract, and the server on top of it. */
export async function generatedDefinition(model: Model, service: ServiceShape): Promise<ServiceDefinition> {
  const contract = await emit(model, service, ["typescript-contract", "typescript-server"])
  const module: { readonly definition: ServiceDefinition } = await import(urlOf(contract, "server", "definition.ts"))
  return module.definition
}

/** As `generatedDefinition`, but all that the package of a client exports. */
export async function generatedClient(model: Model, service: ServiceShape): Promise<object> {
  const contract = await emit(model, service, ["typescript-contract", "typescript-client"])
  return import(urlOf(contract, "client", "index.ts"))
}

let emitted = 0

/**
 * Emits a service, and answers with the name of its contract: another one each time, since modules are imported once.
 */
async function emit(model: Model, service: ServiceShape, plugins: readonly Plugin[]): Promise<string> {
  const contract = `${service.id.replace(/[^A-Za-z0-9]/g, "-")}-${emitted++}`
  for (const plugin of plugins) {
    const entry = emitters.find(({ name }) => name === plugin)
    if (!entry) throw new Error(`there is no emitter ${plugin}`)
    const emitter = await entry.load()
    const settings = {}
    const made = await emitter.emit({ model, service, contract, settings, warn() {}, previous: () => undefined })
    for (const { path, text } of made) files.set(urlOf(contract, entry.package, path), text)
  }
  return contract
}

function urlOf(contract: string, folder: string, path: string): string {
  return `${scheme}///${contract}/${folder}/${path}`
}
