import type { Emitter } from "../framework/emitter.ts"

/** An emitter that is loaded when a projection asks for it, so that nobody waits for what is not used. */
export interface EmitterEntry {
  /** The plugin name in `smithy-build.json`. */
  readonly name: string
  /** The package that its files go to, in the output directory. */
  readonly package: string
  load(): Promise<Emitter>
}

export const emitters: readonly EmitterEntry[] = [
  {
    name: "typescript-contract",
    package: "contract",
    load: async () => (await import("./contract/index.ts")).contractEmitter,
  },
  {
    name: "openapi",
    package: "contract",
    load: async () => (await import("./openapi/index.ts")).openApiEmitter,
  },
  {
    name: "typescript-client",
    package: "client",
    load: async () => (await import("./client/index.ts")).clientEmitter,
  },
  {
    name: "typescript-server",
    package: "server",
    load: async () => (await import("./server/index.ts")).serverEmitter,
  },
  {
    name: "typescript-validators",
    package: "validators",
    load: async () => (await import("./validators/index.ts")).validatorsEmitter,
  },
]
