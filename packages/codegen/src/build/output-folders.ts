import { existsSync, readdirSync, realpathSync } from "node:fs"
import { join, sep } from "node:path"
import type { EmitterEntry } from "../emitters/index.ts"
import type { BuildConfig } from "./build-config.ts"
import { ConfigError } from "./config-error.ts"
import { filesIn, isGenerated, type OutputFolder } from "./output.ts"
import { display } from "./paths.ts"
import type { ProjectionResult } from "./run-emitters.ts"

/** Each segment begins with a letter, digit or underscore: no way up, no way out, nothing hidden. */
const safePath = /^\w[\w.-]*(?:\/\w[\w.-]*)*$/

/**
 * The folders that the files of all projections go to: `<outputDirectory>/<package>/src/<projection>`. Emitters of one
 * package share them.
 */
export function outputFolders(
  config: BuildConfig,
  results: ReadonlyMap<string, ProjectionResult>,
  emitters: readonly EmitterEntry[],
): OutputFolder[] {
  const folders = new Map<string, Map<string, string>>()
  for (const [projection, { files }] of results) {
    for (const emitter of emitters) {
      const folder = join(packageFolder(config, emitter), projection)
      for (const { path, text } of files.get(emitter.name) ?? []) {
        const others = folders.get(folder) ?? new Map<string, string>()
        if (!safePath.test(path)) throw new Error(`${emitter.name} names a file ${JSON.stringify(path)}`)
        if (others.has(path)) throw new Error(`${emitter.name} makes ${path}, which another emitter makes too`)
        folders.set(folder, others.set(path, text))
      }
    }
  }
  return [...folders].map(([path, files]) => ({ path, files }))
}

/** Folders that projections which are gone may have left. */
export function otherFolders(
  config: BuildConfig,
  folders: readonly OutputFolder[],
  emitters: readonly EmitterEntry[],
): string[] {
  const current = new Set(folders.map(({ path }) => path))
  const packages = [...new Set(emitters.map((emitter) => packageFolder(config, emitter)))].filter(existsSync)
  return packages
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((folder) => !current.has(folder))
}

/** @throws ConfigError when a folder holds somebody's own files, or is a link that leads out of the output directory */
export function refuseForeign(config: BuildConfig, folders: readonly OutputFolder[]): void {
  const problems = folders.flatMap(({ path, files }) => {
    if (!existsSync(path)) return []
    if (!realpathSync(path).startsWith(realpathSync(config.outputDirectory) + sep)) {
      return [`outputDirectory: ${display(path)} is a link that leads out of it`]
    }
    const foreign = filesIn(path).find((file) => !files.has(file))
    if (foreign === undefined || isGenerated(path)) return []
    return [`outputDirectory: ${display(join(path, foreign))} was not generated. Move it, or choose another directory`]
  })
  if (problems.length > 0) throw new ConfigError(problems)
}

function packageFolder(config: BuildConfig, emitter: EmitterEntry): string {
  return join(config.outputDirectory, emitter.package, "src")
}
