import { runtime } from "./runtime-source.ts"

/** A function that checks the members, items or entries of one shape in one form, and what it refers to. */
export interface Check {
  readonly name: string
  readonly code: string
  /** The constants that it reads: their values by name. */
  readonly constants: ReadonlyMap<string, string>
  /** The names of the checks that it calls. */
  readonly calls: ReadonlySet<string>
  /** Whether a constant calls `compilePattern` of `@smithwright/pattern`. */
  readonly compilesPatterns: boolean
}

/** Collects what the code of one check refers to. */
export interface References {
  call(name: string): string
  /** A constant beside the check, shared by equal ones. */
  constant(kind: string, value: string): string
  compilesPatterns(): void
}

/** Makes a check of the lines that `write` answers with, each of which returns true to stop. */
export function createCheck(name: string, write: (references: References) => readonly string[]): Check {
  const constants = new Map<string, string>()
  const calls = new Set<string>()
  let compilesPatterns = false
  const lines = write({
    call(callee) {
      calls.add(callee)
      return callee
    },
    compilesPatterns() {
      compilesPatterns = true
    },
    constant(kind, value) {
      const known = [...constants].find(([, other]) => other === value)
      const constant = known?.[0] ?? `${kind}${constants.size}Of${name.replace("check", "")}`
      constants.set(constant, value)
      return constant
    },
  })
  const body = lines.map((line) => `  ${line}\n`).join("")
  const code = `function ${name}(v: any, r: ${runtime}.Report, d: number): boolean {\n${body}  return false\n}`
  return { name, code, constants, calls, compilesPatterns }
}
