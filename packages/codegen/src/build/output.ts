import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, sep } from "node:path"
import { generatedHeader } from "../framework/source-file.ts"

/** What becomes of one file. `path` is absolute. */
export type Change =
  | { readonly kind: "added" | "changed"; readonly path: string; readonly text: string }
  | { readonly kind: "removed"; readonly path: string }

/** A folder that belongs to one projection: what stands in it is generated or goes. */
export interface OutputFolder {
  readonly path: string
  /** By path relative to the folder, with forward slashes. */
  readonly files: ReadonlyMap<string, string>
}

/**
 * What has to change on disk for the folders to hold their files and nothing else.
 *
 * @param obsolete folders that may be left over from projections that are gone; only generated ones are touched
 */
export function changesTo(folders: readonly OutputFolder[], obsolete: readonly string[]): Change[] {
  const leftOver = obsolete.filter(isGenerated).map((path): OutputFolder => ({ path, files: new Map() }))
  return [...folders, ...leftOver].flatMap(folderChanges).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Makes the changes, and removes folders that they leave empty. */
export function applyChanges(changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind === "removed") {
      rmSync(change.path)
      removeIfEmpty(dirname(change.path))
    } else {
      mkdirSync(dirname(change.path), { recursive: true })
      // Renaming replaces a link instead of writing to where it leads, and nobody ever reads half a file.
      const temporary = `${change.path}.new`
      writeFileSync(temporary, change.text)
      renameSync(temporary, change.path)
    }
  }
}

/** Whether a folder was made by us: then a file right in it has our header. */
export function isGenerated(folder: string): boolean {
  return filesIn(folder).some(
    (file) => !file.includes("/") && readFileSync(join(folder, file), "utf8").startsWith(generatedHeader),
  )
}

function folderChanges({ path, files }: OutputFolder): Change[] {
  const present = new Set(filesIn(path))
  const changes: Change[] = []
  for (const [name, text] of files) {
    const file = join(path, name)
    if (!present.has(name)) changes.push({ kind: "added", path: file, text })
    else if (readFileSync(file, "utf8") !== text) changes.push({ kind: "changed", path: file, text })
  }
  for (const name of present) if (!files.has(name)) changes.push({ kind: "removed", path: join(path, name) })
  return changes
}

/** Paths of everything in a folder that is no folder, relative to it. None where there is no folder. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    )
}

function removeIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}
