import type { GeneratedFile } from "../../framework/emitter.ts"
import { distinctName } from "../../framework/identifier.ts"
import { generatedHeader } from "../../framework/source-file.ts"
import type { Check } from "./check.ts"
import type { ContractChecks } from "./contract-checks.ts"
import type { Form } from "./form.ts"
import { kebabCase } from "./names.ts"
import { runtime } from "./runtime-source.ts"

/** An input, output or error in one form, and what validates it. */
export interface Validated {
  /** The name of the shape. */
  readonly shape: string
  readonly form: Form
  /** What the names of its validators end with. */
  readonly name: string
  /** The name of the check of what is in it; nothing where there is nothing to check. */
  readonly check: string | undefined
  /** The type of its values, as the modules name it. */
  readonly type: string
  /** Whether enums may have values, and unions members, that the model does not know. */
  readonly isOpen: boolean
}

/**
 * A module for each shape, and one for the checks that several of them need: so no two modules import each other, and a
 * bundle of one has nothing of the others.
 *
 * @param contractModule where the types of values are
 */
export function validatorModules(
  validated: readonly Validated[],
  checks: ContractChecks,
  contractModule: string,
): GeneratedFile[] {
  const users = new Map<Check, Set<string>>()
  for (const { shape, check } of validated) {
    for (const reached of check === undefined ? [] : checks.reachedFrom(check)) {
      users.set(reached, (users.get(reached) ?? new Set()).add(shape))
    }
  }
  const shared = new Set([...users.keys()].filter((check) => (users.get(check)?.size ?? 0) > 1))
  const sharedNames = new Set([...shared].map(({ name }) => name))

  const paths = new Set(["index", "shapes", "types", "validation"])
  const shapes = [...new Set(validated.map(({ shape }) => shape))]
  const files = shapes.map((shape) => {
    const forms = validated.filter((one) => one.shape === shape)
    const own = [...users.keys()].filter((check) => !shared.has(check) && users.get(check)?.has(shape))
    const called = [...own.flatMap(({ calls }) => [...calls]), ...forms.flatMap(({ check }) => check ?? [])]
    const imported = [...new Set(called)].filter((name) => sharedNames.has(name)).sort()
    const text = [
      generatedHeader,
      ...compilerImport(own),
      `import type * as contract from "${contractModule}"`,
      ...(imported.length > 0 ? [importLine(imported, "./shapes.ts")] : []),
      'import type * as json from "./types.ts"',
      runtimeImport,
      ...constantLines(own),
      ...forms.map(validatorSource),
      ...own.map(({ code }) => `\n${code}`),
      "",
    ].join("\n")
    return { path: `${distinctName(kebabCase(shape), paths)}.ts`, text }
  })
  return shared.size > 0 ? [...files, { path: "shapes.ts", text: sharedSource([...shared]) }] : files
}

const runtimeImport = `import * as ${runtime} from "./validation.ts"`

function sharedSource(checks: readonly Check[]): string {
  const code = checks.map((check) => `\nexport ${check.code}`)
  return [generatedHeader, ...compilerImport(checks), runtimeImport, ...constantLines(checks), ...code, ""].join("\n")
}

function compilerImport(checks: readonly Check[]): string[] {
  const isNeeded = checks.some(({ compilesPatterns }) => compilesPatterns)
  return isNeeded ? ['import { compilePattern } from "@smithwright/pattern"'] : []
}

function constantLines(checks: readonly Check[]): string[] {
  const lines = checks.flatMap(({ constants }) => [...constants].map(([name, value]) => `const ${name} = ${value}`))
  return lines.length > 0 ? ["", ...lines] : []
}

function validatorSource({ shape, form, name, check, type, isOpen }: Validated): string {
  const what = form.name === "Json" ? `the JSON of \`${shape}\`` : `\`${shape}\` as clients and servers have it`
  const given = [check ?? `${runtime}.anything`, "value", ...(isOpen ? ["true"] : [])].join(", ")
  return `
/** Whether a value is ${what}. Stops at the first failure. */
export function is${name}(value: unknown): value is ${type} {
  return ${runtime}.passes(${given})
}

/** What keeps a value from being ${what}: nothing, or up to a hundred failures. */
export function validate${name}(value: unknown): ${runtime}.ValidationFailure[] {
  return ${runtime}.validate(${given})
}

/** The validator of ${what} for whatever takes a Standard Schema. */
export const schemaOf${name}: ${runtime}.StandardSchema<${type}> = /* @__PURE__ */ ${runtime}.standardSchema(${given.replace(", value", "")})`
}

function importLine(names: readonly string[], from: string): string {
  const line = `import { ${names.join(", ")} } from "${from}"`
  return line.length <= 120 ? line : `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}"`
}
