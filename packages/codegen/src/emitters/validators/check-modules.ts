import { type Check, checkName } from "./compile-checks.ts"

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

/** The imports, constants and functions of a module that holds these checks. */
export function checkModuleSource(
  checks: ReadonlyMap<string, Check>,
  shapes: readonly string[],
  otherHelpers: readonly string[] = [],
): string {
  const here = shapes.flatMap((shape) => checks.get(shape) ?? [])
  const helpers = new Set([...otherHelpers, ...here.flatMap(({ helpers }) => [...helpers])])
  const elsewhere = new Set(here.flatMap(({ calls }) => [...calls]).filter((callee) => !shapes.includes(callee)))
  return [
    importLine([...[...helpers].sort(), "type ValidationError"], "./validation.ts"),
    ...(elsewhere.size > 0 ? [importLine([...elsewhere].map(checkName).sort(), "./shapes.ts")] : []),
    "",
    ...here.flatMap(({ constants }) => [...constants].map(([name, value]) => `const ${name} = ${value}`)),
    ...here.map(({ code }) => `\n${code}`),
  ].join("\n")
}

function importLine(names: readonly string[], from: string): string {
  return `import { ${names.join(", ")} } from "${from}"`
}
