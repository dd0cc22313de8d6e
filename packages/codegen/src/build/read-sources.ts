import { readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join, relative } from "node:path"
import type { Source } from "@smithwright/smithy"
import type { Projection } from "./build-config.ts"
import { ConfigError } from "./config-error.ts"

/** The model files of a projection: those named and those in the folders named, sorted, each once. */
export function readSources(projection: Projection): Source[] {
  const files = new Set<string>()
  const missing: string[] = []
  for (const { key, path } of projection.imports) {
    const found = modelFiles(path)
    if (found.length === 0) missing.push(`${key} names no model file: ${display(path)}`)
    for (const file of found) files.add(file)
  }
  if (missing.length > 0) throw new ConfigError(missing)
  return [...files].sort().map((file) => ({ name: display(file), text: readFileSync(file, "utf8") }))
}

/** A path as messages show it: from the current folder, with forward slashes. */
export function display(path: string): string {
  return relative(process.cwd(), path).replaceAll("\\", "/") || "."
}

function modelFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isFile()) return [path]
  if (!stats?.isDirectory()) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isModelFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

export function isModelFile(path: string): boolean {
  return /\.(smithy|json)$/.test(path) && basename(path) !== "smithy-build.json"
}
