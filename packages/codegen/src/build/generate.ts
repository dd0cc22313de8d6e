import { resolve } from "node:path"
import { type Diagnostic, isError } from "@smithwright/smithy/diagnostic"
import { emitters } from "../emitters/index.ts"
import { type Projection, readBuildConfig } from "./build-config.ts"
import { type Cache, folderCache, noCache } from "./cache.ts"
import { cacheFolder } from "./cache-folder.ts"
import { applyChanges, type Change, changesTo } from "./output.ts"
import { otherFolders, outputFolders, refuseForeign } from "./output-folders.ts"
import { readSources } from "./read-sources.ts"
import type { ProjectionResult } from "./run-emitters.ts"

export interface GenerateOptions {
  /** Path of `smithy-build.json`. */
  readonly config: string
  /** Writes nothing and only says what would change. */
  readonly check?: boolean
  /** Whether to reuse what earlier runs made; true unless stated otherwise. */
  readonly cache?: boolean
}

export interface GenerateResult {
  readonly diagnostics: readonly Diagnostic[]
  /** What was, or with `check` would be, written and removed. Empty when there are errors. */
  readonly changes: readonly Change[]
  /** How many files were as they should be. */
  readonly unchanged: number
}

/**
 * Makes every artefact that a `smithy-build.json` asks for. Unless everything can be made, nothing is written; what is
 * as it should be is not touched.
 *
 * @throws ConfigError when the configuration cannot be used
 */
export async function generate({ config: path, check, cache }: GenerateOptions): Promise<GenerateResult> {
  const config = readBuildConfig(resolve(path))
  const store = cache === false ? noCache : folderCache(cacheFolder(config.path))

  const results = new Map<string, ProjectionResult>()
  for (const projection of config.projections) results.set(projection.name, await make(projection, store))
  const diagnostics = [...results.values()].flatMap((result) => result.diagnostics)
  if (diagnostics.some(isError)) return { diagnostics, changes: [], unchanged: 0 }

  const folders = outputFolders(config, results, emitters)
  refuseForeign(config, folders)
  const changes = changesTo(folders, otherFolders(config, folders, emitters))
  if (!check) applyChanges(changes)
  const written = changes.filter(({ kind }) => kind !== "removed").length
  const total = folders.reduce((sum, { files }) => sum + files.size, 0)
  return { diagnostics, changes, unchanged: total - written }
}

async function make(projection: Projection, cache: Cache): Promise<ProjectionResult> {
  const sources = await readSources(projection.imports)
  const known = cache.find(projection, sources)
  if (known) return known
  // The language and the emitters are loaded where there is something to make.
  const { runEmitters } = await import("./run-emitters.ts")
  const result = await runEmitters(projection, sources, emitters, cache.findEarlier(projection))
  if (!result.diagnostics.some(isError)) cache.store(projection, sources, result)
  return result
}
