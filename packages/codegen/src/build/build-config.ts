import { readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { isNodeObject, type Node, type NodeObject } from "@smithwright/smithy/node"
import { emitters } from "../emitters/index.ts"
import { boolean, type CheckedObject, checkedObject, list, object, strings, text } from "./checked-object.ts"
import { ConfigError } from "./config-error.ts"
import { checkDependencies } from "./maven.ts"
import { isUrl } from "./paths.ts"
import type { ModelPath } from "./read-sources.ts"

/** What `smithy-build.json` asks for. Paths are absolute. */
export interface BuildConfig {
  readonly path: string
  readonly outputDirectory: string
  readonly projections: readonly Projection[]
}

/** One contract: which sources, and what to make of them. */
export interface Projection {
  readonly name: string
  readonly imports: readonly ModelPath[]
  /** Settings by plugin name. */
  readonly plugins: ReadonlyMap<string, NodeObject>
}

const projectionName = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/
const sourceKeys = ["sources", "imports"]
const rootKeys = [
  "version",
  "outputDirectory",
  "ignoreMissingPlugins",
  "maven",
  ...sourceKeys,
  "plugins",
  "projections",
]
const projectionKeys = ["abstract", ...sourceKeys, "transforms", "plugins"]

/**
 * Reads Smithy's build configuration (Smithy 2.0, "smithy-build.json"). Transforms are refused, and so is any Maven
 * dependency but those that are built in, so that nothing is left out in silence. Nothing is ever fetched.
 *
 * @throws ConfigError that lists every problem
 */
export function readBuildConfig(path: string): BuildConfig {
  const problems: string[] = []
  const base = dirname(path)
  const root = checkedObject(parse(path), "", rootKeys, problems)

  if (root.read("version", text, "1.0") !== "1.0") root.problem("version", 'must be "1.0"')
  const outputDirectory = resolve(base, root.read("outputDirectory", text, "build/smithy"))
  checkDependencies(root, problems)
  const ignoreMissing = root.read("ignoreMissingPlugins", boolean, false)
  const shared = { imports: importsOf(root, base), plugins: pluginsOf(root, ignoreMissing) }

  const projections: Projection[] = []
  for (const [name, value] of Object.entries(root.read("projections", object, {}))) {
    const key = `projections.${name}`
    if (!projectionName.test(name)) problems.push(`${key} cannot be a folder's name: use letters, digits, - and _`)
    if (!isNodeObject(value)) problems.push(`${key} must be an object`)
    else {
      const own = checkedObject(value, key, projectionKeys, problems)
      if (own.read("transforms", list, []).length > 0) own.problem("transforms", "are not supported")
      const isAbstract = own.read("abstract", boolean, false)
      const imports = [...shared.imports, ...importsOf(own, base)]
      const plugins = new Map([...shared.plugins, ...pluginsOf(own, ignoreMissing)])
      if (!isAbstract) projections.push({ name, imports, plugins })
    }
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return { path, outputDirectory, projections }
}

function importsOf(owner: CheckedObject, base: string): ModelPath[] {
  return sourceKeys.flatMap((name) =>
    owner.read(name, strings, []).map((file, index) => {
      if (isUrl(file)) owner.problem(`${name}[${index}]`, "is a URL, and nothing is fetched: name a file instead")
      return { key: `${owner.pathOf(name)}[${index}]`, path: resolve(base, file) }
    }),
  )
}

function pluginsOf(owner: CheckedObject, ignoreMissing: boolean): [string, NodeObject][] {
  const names = emitters.map(({ name }) => name)
  return Object.entries(owner.read("plugins", object, {})).flatMap(([name, settings]) => {
    const known = names.includes(name)
    if (!known && !ignoreMissing)
      owner.problem(`plugins.${name}`, `is no plugin we have: there are ${names.join(", ")}`)
    else if (!isNodeObject(settings)) owner.problem(`plugins.${name}`, "must be an object")
    else if (known) return [[name, settings]]
    return []
  })
}

function parse(path: string): NodeObject {
  let content: string
  try {
    content = readFileSync(path, "utf8")
  } catch {
    throw new ConfigError(["cannot be read. Choose another with --config"])
  }
  try {
    const root: Node = JSON.parse(content)
    if (isNodeObject(root)) return root
  } catch (error) {
    throw new ConfigError([`is no JSON: ${error instanceof Error ? error.message : error}`])
  }
  throw new ConfigError(["must hold an object"])
}
