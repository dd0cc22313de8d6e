import type { NodeObject } from "@smithwright/smithy"
import { Ajv, Name } from "ajv"
import { smithyKeywords } from "./keywords.ts"
import { checkName, constantName } from "./names.ts"

/** The check of one shape: a function that ajv wrote, and what it refers to. */
export interface Check {
  readonly code: string
  /** The constants it reads: their values by name. */
  readonly constants: ReadonlyMap<string, string>
  /** The shapes whose checks it calls. */
  readonly calls: ReadonlySet<string>
  /** The functions of the run time that it calls. */
  readonly helpers: ReadonlySet<string>
}

/** ajv's compiler without the keywords it brings: a schema means what ours mean, and nothing besides. */
class BareAjv extends Ajv {
  override _addVocabularies(): void {}
}

/** Compiles each schema to a function `(data, path, errors)`. A `$ref` names another shape. */
export function compileChecks(schemas: ReadonlyMap<string, NodeObject>): ReadonlyMap<string, Check> {
  let calls = new Set<string>()
  let helpers = new Set<string>()
  let constants = new Map<string, string>()
  let shape = ""
  const keywords = smithyKeywords({
    helper(name) {
      helpers.add(name)
      return new Name(name)
    },
    check(callee) {
      calls.add(callee)
      return new Name(checkName(callee))
    },
    constant(kind, code) {
      const known = [...constants].find(([, value]) => value === `${code}`)
      const name = known?.[0] ?? constantName(kind, constants.size, shape)
      constants.set(name, `${code}`)
      return new Name(name)
    },
  })
  const ajv = new BareAjv({
    allErrors: true,
    messages: false,
    meta: false,
    validateSchema: false,
    strict: false,
    code: { source: true, esm: true, lines: true },
    keywords,
  })

  const checks = new Map<string, Check>()
  for (const [name, schema] of schemas) {
    calls = new Set()
    helpers = new Set()
    constants = new Map()
    shape = name
    const source = ajv.compile(schema).source
    if (!source) throw new Error(`ajv kept no source of ${name}`)
    const body = bodyOf(source.validateCode)
    // A name of a parameter that nobody reads has an underscore.
    const prefix = body.length === 0 ? "_" : ""
    const parameters = `${prefix}data: any, ${prefix}path: string, ${prefix}errors: ValidationError[]`
    const code = [`function ${checkName(name)}(${parameters}): void {`, ...indent(body), "}"].join("\n")
    checks.set(name, { code, constants, calls, helpers })
  }
  return checks
}

/** What stands between the head and the end that ajv gives every function. Our keywords use neither. */
function bodyOf(code: string): readonly string[] {
  const lines = code.split("\n").filter((line) => line !== "")
  if (lines[2] === "return true;") return []
  const head = ["let vErrors = null;", "let errors = 0;"]
  const isExpected =
    /^function validate\d+\(data, /.test(lines[0] ?? "") &&
    head.every((line, index) => lines[index + 1] === line) &&
    /^validate\d+\.errors = vErrors;$/.test(lines.at(-3) ?? "") &&
    lines.at(-2) === "return errors === 0;" &&
    lines.at(-1) === "}"
  if (!isExpected) throw new Error("ajv writes functions of a form that is not known here")
  return lines.slice(3, -3)
}

/** ajv puts one statement on a line and starts and ends blocks at the ends of lines. */
function indent(lines: readonly string[]): string[] {
  let depth = 1
  return lines.map((line) => {
    if (line.startsWith("}")) depth--
    const indented = "  ".repeat(depth) + line
    if (line.endsWith("{")) depth++
    return indented
  })
}
