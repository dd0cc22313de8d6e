import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Source } from "@smithwright/smithy"
import { ConfigError } from "./config-error.ts"
import { display, isArchive, isModelFile } from "./paths.ts"

/** A file, folder or archive with models. */
export interface ModelPath {
  /** Absolute. */
  readonly path: string
  /** What names it, where that is not the path itself. */
  readonly key?: string
}

/**
 * The model files that paths name: files, and those in folders at any depth. Absolute, sorted, each once.
 *
 * @throws ConfigError for paths without any
 */
export function findModelFiles(paths: readonly ModelPath[]): string[] {
  const files = new Set<string>()
  const missing: string[] = []
  for (const { key, path } of paths) {
    const found = modelFiles(path)
    if (found.length === 0) missing.push(`${key === undefined ? "" : `${key}: `}${display(path)} has no models`)
    for (const file of found) files.add(file)
  }
  if (missing.length > 0) throw new ConfigError(missing)
  return [...files].sort()
}

/**
 * The models that paths name, those that archives list among them.
 *
 * @throws ConfigError for paths without any model and for archives that cannot be read
 */
export async function readSources(paths: readonly ModelPath[]): Promise<Source[]> {
  const files = findModelFiles(paths)
  // Most models are text: what opens archives is loaded where there is one.
  const archives = files.some(isArchive) ? await import("./model-archive.ts") : undefined
  return files.flatMap((file) => {
    if (archives && isArchive(file)) return archives.readArchive(file)
    return [{ name: display(file), text: readFileSync(file, "utf8") }]
  })
}

function modelFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isFile()) return [path]
  if (!stats?.isDirectory()) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isModelFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
