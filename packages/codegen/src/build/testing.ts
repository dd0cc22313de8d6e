import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** A temporary folder for tests. */
export interface Workspace {
  readonly path: string
  /** Path of its `smithy-build.json`. */
  readonly config: string
  write(path: string, content: string | object): void
  read(path: string): string
  /** Everything in a folder, sorted. */
  list(path: string): string[]
  remove(): void
}

export const weather = `$version: "2.0"
namespace example.weather
service Weather { version: "1", operations: [GetCity] }
@readonly
operation GetCity { input := { @required @length(min: 1) name: String }, output := { @required size: Integer } }
`

/** A folder with a model of a small service and a configuration that makes a contract of it. */
export function weatherWorkspace(): Workspace {
  const path = mkdtempSync(join(tmpdir(), "smithwright-codegen-"))
  const workspace: Workspace = {
    path,
    config: join(path, "models/smithy-build.json"),
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), typeof content === "string" ? content : JSON.stringify(content))
    },
    read: (name) => readFileSync(join(path, name), "utf8"),
    list: (name) =>
      readdirSync(join(path, name), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length + name.length + 2))
        .sort(),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
  workspace.write("models/weather/weather.smithy", weather)
  workspace.write("models/smithy-build.json", weatherConfig())
  return workspace
}

/** The workspace's configuration with other projections. */
export function weatherConfig(
  projections: object = { weather: { imports: ["weather"], plugins: { "typescript-contract": {} } } },
): object {
  return { version: "1.0", outputDirectory: "../out", projections }
}
