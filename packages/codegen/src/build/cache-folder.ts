import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

/** Where tools keep what they can make again: `.cache` in the nearest `node_modules` above a file, or beside it. */
export function cacheFolder(file: string): string {
  const name = join("node_modules", ".cache", "smithwright")
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "node_modules"))) return join(folder, name)
    if (folder === dirname(folder)) return join(dirname(file), name)
  }
}
