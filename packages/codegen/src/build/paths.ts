import { basename, relative } from "node:path"

/** A path as messages show it: from the current folder, with forward slashes. */
export function display(path: string): string {
  return relative(process.cwd(), path).replaceAll("\\", "/") || "."
}

/** Whether a file may hold a model, by its name: text, or an archive of texts. */
export function isModelFile(path: string): boolean {
  return isModelText(path) || isArchive(path)
}

export function isModelText(path: string): boolean {
  return /\.(?:smithy|json)$/.test(path) && basename(path) !== "smithy-build.json"
}

export function isArchive(path: string): boolean {
  return /\.(?:jar|zip)$/.test(path)
}

/** Whether something is a URL rather than a path. Models are never fetched. */
export function isUrl(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(text)
}
