import { generatedHeader } from "../../framework/source-file.ts"
import type { Check } from "./compile-checks.ts"
import { checkName, guardName, validateName, wireTypeName } from "./names.ts"

/** Which checks stand in which module. */
export interface CheckModules {
  /** By top-level shape: the shapes whose checks its module holds, itself first unless it is among the shared. */
  readonly own: ReadonlyMap<string, readonly string[]>
  /** The shapes that more than one module needs. What they call is among them. */
  readonly shared: readonly string[]
}

/**
 * Divides checks among the modules of the top-level shapes: what only one of them needs stands there, the rest is shared.
 * So no two modules import each other, and a bundle of one has nothing of the others.
 */
export function divideChecks(checks: ReadonlyMap<string, Check>, topLevel: readonly string[]): CheckModules {
  const users = new Map<string, Set<string>>()
  for (const top of topLevel) {
    for (const shape of reachable(checks, top)) users.set(shape, (users.get(shape) ?? new Set()).add(top))
  }
  const isShared = (shape: string) => (users.get(shape)?.size ?? 0) > 1
  return {
    own: new Map(topLevel.map((top) => [top, [...reachable(checks, top)].filter((shape) => !isShared(shape))])),
    shared: [...users.keys()].filter(isShared).sort(),
  }
}

function reachable(checks: ReadonlyMap<string, Check>, from: string): ReadonlySet<string> {
  const found = new Set([from])
  // A set grows while it is walked.
  for (const shape of found) for (const callee of checks.get(shape)?.calls ?? []) found.add(callee)
  return found
}

/** The module that holds the checks that others share. */
export function sharedModuleSource(checks: ReadonlyMap<string, Check>, shapes: readonly string[]): string {
  const here = checksOf(checks, shapes)
  const helpers = here.flatMap(({ helpers }) => [...helpers])
  return [
    generatedHeader,
    importLine([...helpers, "type ValidationError"], "./validation.ts"),
    ...constantLines(here),
    ...here.map(({ code }) => `\nexport ${code}`),
    "",
  ].join("\n")
}

/** The module of one top-level shape: the checks that nobody else needs, its type guard and its report. */
export function validatorModuleSource(
  checks: ReadonlyMap<string, Check>,
  shape: string,
  shapes: readonly string[],
): string {
  const here = checksOf(checks, shapes)
  const helpers = here.flatMap(({ helpers }) => [...helpers])
  const callees = [shape, ...here.flatMap(({ calls }) => [...calls])].filter((callee) => !shapes.includes(callee))
  const type = wireTypeName(shape)
  return [
    generatedHeader,
    ...(callees.length > 0 ? [importLine(callees.map(checkName), "./shapes.ts")] : []),
    `import type { ${type} } from "./types.ts"`,
    importLine([...helpers, "type ValidationError", "validate"], "./validation.ts"),
    ...constantLines(here),
    "",
    `/** Whether a value is the JSON of \`${shape}\`. */`,
    `export function ${guardName(shape)}(value: unknown): value is ${type} {`,
    `  return ${validateName(shape)}(value).length === 0`,
    "}",
    "",
    `/** What keeps a value from being the JSON of \`${shape}\`: nothing, or up to a hundred errors. */`,
    `export function ${validateName(shape)}(value: unknown): ValidationError[] {`,
    `  return validate(${checkName(shape)}, value)`,
    "}",
    ...here.map(({ code }) => `\n${code}`),
    "",
  ].join("\n")
}

function checksOf(checks: ReadonlyMap<string, Check>, shapes: readonly string[]): Check[] {
  return shapes.flatMap((shape) => checks.get(shape) ?? [])
}

function constantLines(checks: readonly Check[]): string[] {
  const lines = checks.flatMap(({ constants }) => [...constants].map(([name, value]) => `const ${name} = ${value}`))
  return lines.length > 0 ? ["", ...lines] : []
}

function importLine(names: readonly string[], from: string): string {
  const plainName = (name: string) => name.replace("type ", "")
  const sorted = [...new Set(names)].sort((a, b) => (plainName(a) < plainName(b) ? -1 : 1))
  const line = `import { ${sorted.join(", ")} } from "${from}"`
  return line.length <= 120 ? line : `import {\n${sorted.map((name) => `  ${name},\n`).join("")}} from "${from}"`
}
