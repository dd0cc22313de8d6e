/** Fails when a file imports what its layer may not, or when files import each other in a circle. */
import { globSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path/posix"
import { type Layer, layers } from "./layers.ts"

interface Import {
  readonly target: string
  readonly typeOnly: boolean
}

const statement =
  /^\s*(?:import|export)\b(\s+type\b)?[^"';]*?from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|^\s*import\s+"([^"]+)"/gm

function importsOf(file: string): Import[] {
  const found: Import[] = []
  for (const match of readFileSync(file, "utf8").matchAll(statement)) {
    const specifier = match[2] ?? match[3] ?? match[4] ?? ""
    const target = specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier
    found.push({ target, typeOnly: match[1] !== undefined })
  }
  return found
}

function layerOf(file: string): Layer | undefined {
  return layers.filter((layer) => isUnder(file, layer.path)).sort((a, b) => b.path.length - a.path.length)[0]
}

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith("/") || prefix.endsWith(":") ? prefix : `${prefix}/`)
}

function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next)
      if (circle) return circle
    }
    path.pop()
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const circle = visit(file)
    if (circle) return circle
  }
  return undefined
}

/** Tests, and what only they use: they may import anything. */
const forTests = /(\.test|\/src\/.+\/testing)\.ts$/

const files = globSync(["packages/*/src/**/*.ts", "packages/generated/*/src/**/*.{ts,js}"])
  .filter((file) => !forTests.test(file))
  .sort()
const problems: string[] = []
const graph = new Map<string, string[]>()

for (const file of files) {
  const layer = layerOf(file)
  const imports = importsOf(file)
  graph.set(
    file,
    imports.filter((one) => !one.typeOnly).map((one) => one.target),
  )
  if (!layer) continue
  for (const { target } of imports) {
    const own = layerOf(target) === layer
    if (!own && !layer.imports.some((allowed) => isUnder(target, allowed)))
      problems.push(`${file}: imports ${target}, which ${layer.path} may not (see scripts/layers.ts)`)
  }
}
const circle = findCircle(graph)
if (circle) problems.push(`files import each other in a circle: ${circle.join(" → ")}`)

for (const problem of problems) console.error(problem)
console.log(`${files.length} files checked, ${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
