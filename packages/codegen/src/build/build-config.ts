import { readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { isNodeObject, type Node, type NodeObject } from "@smithwright/smithy"
import { emitters } from "../emitters/index.ts"
import { ConfigError } from "./config-error.ts"

/** What `smithy-build.json` asks for. Paths are absolute. */
export interface BuildConfig {
  readonly path: string
  readonly outputDirectory: string
  readonly projections: readonly Projection[]
}

/** One contract: which sources, and what to make of them. */
export interface Projection {
  readonly name: string
  /** Files and folders, each with the key that names it. */
  readonly imports: readonly { readonly key: string; readonly path: string }[]
  /** Settings by plugin name. */
  readonly plugins: ReadonlyMap<string, NodeObject>
}

const knownPlugins = emitters.map(({ name }) => name)

const projectionName = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/

/**
 * Reads Smithy's build configuration (Smithy 2.0, "smithy-build.json"). Transforms are not supported yet, Maven
 * dependencies never; both are refused, so that nothing is left out in silence.
 *
 * @throws ConfigError that lists every problem
 */
export function readBuildConfig(path: string): BuildConfig {
  const root = parse(path)
  const problems: string[] = []
  const problem = (key: string, text: string) => void problems.push(`${key} ${text}`)
  const base = dirname(path)

  function field<T extends Node>(owner: NodeObject, at: string, name: string, kind: Kind<T>, fallback: T): T {
    if (!Object.hasOwn(owner, name)) return fallback
    const value = owner[name] ?? null
    if (kind.fits(value)) return value
    problem(at + name, `must be ${kind.name}`)
    return fallback
  }

  function importsOf(owner: NodeObject, at: string) {
    return ["sources", "imports"].flatMap((name) =>
      field(owner, at, name, strings, []).map((file, index) => ({
        key: `${at}${name}[${index}]`,
        path: resolve(base, file),
      })),
    )
  }

  function pluginsOf(owner: NodeObject, at: string): [string, NodeObject][] {
    return Object.entries(field(owner, at, "plugins", object, {})).flatMap(([name, settings]) => {
      const known = knownPlugins.includes(name)
      if (!known && !ignoreMissing)
        problem(`${at}plugins.${name}`, `is no plugin we have: there are ${knownPlugins.join(", ")}`)
      else if (!isNodeObject(settings)) problem(`${at}plugins.${name}`, "must be an object")
      else if (known) return [[name, settings]]
      return []
    })
  }

  function projection(name: string, value: Node): Projection[] {
    const at = `projections.${name}.`
    if (!projectionName.test(name)) {
      problem(`projections.${name}`, "cannot be a folder's name: use letters, digits, - and _")
    }
    if (!isNodeObject(value)) {
      problem(`projections.${name}`, "must be an object")
      return []
    }
    if (field(value, at, "transforms", list, []).length > 0) problem(`${at}transforms`, "are not supported")
    if (field(value, at, "abstract", boolean, false)) return []
    return [
      {
        name,
        imports: [...sharedImports, ...importsOf(value, at)],
        plugins: new Map([...sharedPlugins, ...pluginsOf(value, at)]),
      },
    ]
  }

  const version = field(root, "", "version", text, "1.0")
  if (version !== "1.0") problem("version", 'must be "1.0"')
  if (Object.hasOwn(root, "maven")) problem("maven", "is not supported: put the models beside the contract")
  const ignoreMissing = field(root, "", "ignoreMissingPlugins", boolean, false)
  const outputDirectory = resolve(base, field(root, "", "outputDirectory", text, "build/smithy"))
  const sharedImports = importsOf(root, "")
  const sharedPlugins = pluginsOf(root, "")
  const projections = Object.entries(field(root, "", "projections", object, {})).flatMap(([name, value]) =>
    projection(name, value),
  )
  if (problems.length > 0) throw new ConfigError(problems)
  return { path, outputDirectory, projections }
}

interface Kind<T extends Node> {
  readonly name: string
  fits(value: Node): value is T
}

const text: Kind<string> = { name: "a string", fits: (value) => typeof value === "string" }
const boolean: Kind<boolean> = { name: "true or false", fits: (value) => typeof value === "boolean" }
const object: Kind<NodeObject> = { name: "an object", fits: isNodeObject }
const list: Kind<readonly Node[]> = { name: "a list", fits: (value): value is readonly Node[] => Array.isArray(value) }
const strings: Kind<readonly string[]> = {
  name: "a list of strings",
  fits: (value): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === "string"),
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
