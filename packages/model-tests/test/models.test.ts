import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { toOpenApi } from "@smithwright/codegen"
import { isError, type Node, operationsOf, property, trait } from "@smithwright/smithy"
import { beforeAll, describe, expect, test } from "vitest"
import { type AwsModel, awsModels, load } from "../src/aws-models.ts"
import { exampleValue, type FormName, wireOf } from "../src/example-value.ts"
import { generateModel, ofAny, ofProtocols, output } from "../src/generate-model.ts"
import { lintErrors } from "../src/lint.ts"
import { mutations } from "../src/mutations.ts"

/** Services whose protocols, restXml and awsQuery, carry no JSON. */
const withoutJson = new Set(["cloudwatch", "route-53", "sns", "sts"])

beforeAll(() => {
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
})

const place = ({ name }: AwsModel, part: string) => join(output, name, part, "src", name)

if (awsModels.length === 0) {
  test.skip("the AWS models (skipped: SMITHY_CONFORMANCE names no folder)", () => {})
}

describe.runIf(awsModels.length > 0)("of the AWS models in SMITHY_CONFORMANCE", () => {
  test.each(awsModels.map((model) => [model.name, model] as const))("%s: everything is made", async (name, model) => {
    if (withoutJson.has(name)) {
      const { diagnostics, changes } = await generateModel(model, [...ofProtocols, ...ofAny])
      expect(changes).toEqual([])
      expect(diagnostics.filter(isError).map(({ id, message }) => `${id}: ${message}`)).toEqual([
        expect.stringMatching(
          /^openapi: Unable to find an OpenAPI service provider for aws\.protocols#\w+ of .*Known protocols:/,
        ),
        expect.stringMatching(/^typescript-client: .* has no protocol that a client can speak\. Give it one of /),
        expect.stringMatching(/^typescript-server: .* has no protocol that a server can speak\. Give it one of /),
      ])
    }
    const plugins = withoutJson.has(name) ? ofAny : [...ofProtocols, ...ofAny]
    const { diagnostics, changes } = await generateModel(model, plugins)
    expect(diagnostics.filter(isError)).toEqual([])
    expect(changes.length).toBeGreaterThan(10)
  })

  test.each(awsModels.filter(({ name }) => !withoutJson.has(name)).map((model) => [model.name, model] as const))(
    "%s: the OpenAPI documents have no error",
    async (_name, aws) => {
      expect(await lintErrors(readFileSync(join(place(aws, "contract"), "openapi.json"), "utf8"))).toEqual([])
      const { model, service } = load(aws)
      const older = toOpenApi(model, service, { version: "3.0.3", ignoreUnsupportedTraits: true })
      expect(await lintErrors(JSON.stringify(older.document))).toEqual([])
    },
  )

  test("all TypeScript compiles in strict mode", () => {
    const entries = awsModels.flatMap(({ name }) => [
      [`@workflow-contracts/contract/${name}`, [`./${name}/contract/src/${name}/index.ts`]],
      [`@workflow-contracts/contract/${name}/constraints`, [`./${name}/contract/src/${name}/constraints.ts`]],
    ])
    const config = {
      extends: "../../../../tsconfig.base.json",
      compilerOptions: { paths: Object.fromEntries(entries) },
      include: ["."],
    }
    writeFileSync(join(output, "tsconfig.json"), JSON.stringify(config))
    const { stdout } = spawnSync("npx", ["tsc", "-p", join(output, "tsconfig.json")], { encoding: "utf8" })
    // Not what the generated files import: that is checked where it stands.
    expect(stdout.split("\n").filter((line) => line !== "" && !line.startsWith("../"))).toEqual([])
  })

  describe.each(awsModels.map((model) => [model.name, model] as const))("%s", (_name, aws) => {
    test.each(["json", "typed"] as const)(
      "the %s validators take the examples, and nothing that is broken",
      async (form) => {
        const seen = await tryExamples(aws, form)
        expect(seen).toEqual({ refused: [], taken: [] })
      },
    )
  })

  test("many broken values were tried", () => {
    expect(tried).toBeGreaterThan(5000)
  })
})

/** How many broken values were tried. */
let tried = 0

/** Examples that are refused, and broken ones that are taken, as texts. */
async function tryExamples(aws: AwsModel, form: FormName) {
  const { model, service } = load(aws)
  const wire = wireOf(service)
  const validators = await import(/* @vite-ignore */ pathToFileURL(join(place(aws, "validators"), "index.ts")).href)
  const suffix = form === "json" ? "Json" : ""
  const refused: string[] = []
  const taken: string[] = []
  for (const operation of operationsOf(model, service)) {
    const examples = trait(operation, "examples")
    for (const example of Array.isArray(examples) ? examples : []) {
      for (const [id, node] of messagesOf(operation, example)) {
        const shape = model.shapes.get(id)
        const name = id.slice(id.indexOf("#") + 1)
        if (!shape || name === "Unit") continue
        const value = exampleValue(model, shape, node, form, wire)
        const failures: readonly { message: string }[] = validators[`validate${name}${suffix}`](value)
        const isValid: (value: unknown) => boolean = validators[`is${name}${suffix}`]
        if (failures.length > 0 || !isValid(value))
          refused.push(`${name}: ${failures.map(({ message }) => message).join()}`)
        else {
          const isOutput = id !== operation.input
          for (const { value: broken, path, constraint } of mutations(model, shape, value, form, wire)) {
            if (isOutput && constraint === "enum") continue
            tried++
            if (isValid(broken)) taken.push(`${name}${path}: ${constraint}`)
          }
        }
      }
    }
  }
  return { refused, taken }
}

function messagesOf(operation: { input: string; output: string }, example: Node): [string, Node][] {
  const error = property(example, "error")
  const errorId = property(error, "shapeId")
  return [
    [operation.input, property(example, "input") ?? {}],
    ...(error === undefined ? [[operation.output, property(example, "output") ?? {}] satisfies [string, Node]] : []),
    ...(typeof errorId === "string" ? [[errorId, property(error, "content") ?? {}] satisfies [string, Node]] : []),
  ]
}
