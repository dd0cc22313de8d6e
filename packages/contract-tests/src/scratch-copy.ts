import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join, resolve } from "node:path"

/** The root of this repository. */
export const repository = resolve(import.meta.dirname, "../../..")

const workspaceScopes = ["@smithwright", "@workflow-contracts"]

/** A copy of the workspace in a temporary folder that shares the installed packages but none of its own sources. */
export function makeScratchCopy(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "smithwright-"))
  for (const part of ["package.json", "tsconfig.base.json", "models", "packages", "scripts"]) {
    const filter = (source: string): boolean =>
      !["node_modules", "dist", "reports", ".turbo"].includes(basename(source))
    cpSync(join(repository, part), join(path, part), { recursive: true, filter })
  }
  linkInstalled(join(repository, "node_modules"), join(path, "node_modules"))
  for (const folder of readdirSync(join(repository, "packages"))) {
    const nested = join(repository, "packages", folder, "node_modules")
    if (existsSync(nested)) symlinkSync(nested, join(path, "packages", folder, "node_modules"))
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

function linkInstalled(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from)) {
    if (![...workspaceScopes, ".cache"].includes(entry)) symlinkSync(join(from, entry), join(to, entry))
  }
  for (const scope of workspaceScopes)
    cpSync(join(from, scope), join(to, scope), { recursive: true, verbatimSymlinks: true })
}
