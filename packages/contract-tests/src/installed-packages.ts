import { execFileSync } from "node:child_process"
import { globSync, mkdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * Builds and packs packages of a workspace with those that they depend on, and unpacks them into a project of their
 * own, as an installation would.
 *
 * @returns the project's folder, which is inside of the workspace's, so that it finds what else is installed
 */
export function installPackages(workspace: string, names: readonly string[]): string {
  const project = join(workspace, "project")
  for (const [name, folder] of withDependencies(workspace, names)) {
    execFileSync("npm", ["run", "--silent", "build"], { cwd: folder, stdio: "inherit" })
    const pack = ["pack", "--json", "--pack-destination", workspace]
    const [{ filename }] = JSON.parse(execFileSync("npm", pack, { cwd: folder, encoding: "utf8" }))
    const destination = join(project, "node_modules", name)
    mkdirSync(destination, { recursive: true })
    execFileSync("tar", ["-xzf", join(workspace, filename), "-C", destination, "--strip-components", "1"])
  }
  return project
}

/** The folders of packages of the workspace by name, each after those that it depends on. */
function withDependencies(workspace: string, names: readonly string[]): Map<string, string> {
  const manifests = new Map(
    globSync(["packages/*/package.json", "packages/generated/*/package.json"], { cwd: workspace }).map((file) => {
      const manifest: Manifest = JSON.parse(readFileSync(join(workspace, file), "utf8"))
      return [manifest.name, { ...manifest, folder: dirname(join(workspace, file)) }]
    }),
  )
  const sorted = new Map<string, string>()
  const add = (name: string): void => {
    const manifest = manifests.get(name)
    if (!manifest || sorted.has(name)) return
    for (const dependency of Object.keys(manifest.dependencies ?? {})) add(dependency)
    sorted.set(name, manifest.folder)
  }
  for (const name of names) add(name)
  return sorted
}
