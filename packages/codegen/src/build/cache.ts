import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Diagnostic, Source } from "@smithwright/smithy"
import type { GeneratedFile } from "../framework/emitter.ts"
import type { Projection } from "./build-config.ts"
import type { ProjectionResult } from "./run-emitters.ts"

/** Keeps what projections became, so that an unchanged one need not be made again. */
export interface Cache {
  /** What the same sources and settings became, made by the same toolchain. */
  find(projection: Projection, sources: readonly Source[]): ProjectionResult | undefined
  /** What other sources or settings of the same projection became, made by the same toolchain. */
  findEarlier(projection: Projection): ProjectionResult["files"]
  store(projection: Projection, sources: readonly Source[], result: ProjectionResult): void
}

interface Entry {
  readonly toolchain: string
  readonly key: string
  readonly diagnostics: readonly StoredDiagnostic[]
  readonly files: readonly (readonly [plugin: string, files: readonly GeneratedFile[]])[]
}

type StoredDiagnostic = Omit<Diagnostic, "span"> & {
  readonly span?: { readonly source: string; readonly start: number; readonly end: number }
}

/** A cache in a folder, one file a projection. A file that cannot be read counts as absent. */
export function folderCache(folder: string): Cache {
  const toolchain = toolchainDigest()
  const fileOf = ({ name }: Projection) => join(folder, `${name}.json`)

  function read(projection: Projection): Entry | undefined {
    try {
      const entry: Entry = JSON.parse(readFileSync(fileOf(projection), "utf8"))
      return entry.toolchain === toolchain ? entry : undefined
    } catch {
      return undefined
    }
  }

  return {
    find(projection, sources) {
      const entry = read(projection)
      if (entry?.key !== keyOf(projection, sources)) return undefined
      return { diagnostics: entry.diagnostics.map((one) => revive(one, sources)), files: new Map(entry.files) }
    },
    findEarlier: (projection) => new Map(read(projection)?.files),
    store(projection, sources, { diagnostics, files }) {
      const entry: Entry = {
        toolchain,
        key: keyOf(projection, sources),
        diagnostics: diagnostics.map(flatten),
        files: [...files],
      }
      write(folder, fileOf(projection), JSON.stringify(entry))
    },
  }
}

/** Whoever reads meanwhile sees the old file or the new one, never a part. */
function write(folder: string, file: string, content: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, content)
    renameSync(temporary, file)
  } catch {
    // Where nothing can be kept, the next run takes longer. That is no reason to fail this one.
  }
}

/** A cache that keeps nothing. */
export const noCache: Cache = { find: () => undefined, findEarlier: () => new Map(), store() {} }

function keyOf(projection: Projection, sources: readonly Source[]): string {
  const settings = [...projection.plugins]
  return digest([projection.name, settings, sources.map(({ name, text }) => [name, text])])
}

/** Of all that decides what is generated besides the model: our sources, our dependencies, and Node. */
function toolchainDigest(): string {
  const here = join(import.meta.dirname, "..")
  const language = dirname(fileURLToPath(import.meta.resolve("@smithwright/smithy")))
  const sources = [here, language].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  )
  const files = [...sources, join(here, "../package.json")]
  return digest([process.version, files.map((file) => readFileSync(file, "utf8"))])
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex")
}

function flatten({ span, ...rest }: Diagnostic): StoredDiagnostic {
  return span ? { ...rest, span: { source: span.source.name, start: span.start, end: span.end } } : rest
}

function revive({ span, ...rest }: StoredDiagnostic, sources: readonly Source[]): Diagnostic {
  const source = sources.find(({ name }) => name === span?.source)
  return span && source ? { ...rest, span: { source, start: span.start, end: span.end } } : rest
}
