import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { NodeObject } from "@smithwright/smithy"
import { afterAll, describe, expect, it } from "vitest"
import { sharedModuleSource } from "./check-modules.ts"
import { compileChecks } from "./compile-checks.ts"
import { checkName } from "./names.ts"
import { runtimeSource } from "./runtime-source.ts"

interface Failure {
  readonly path: string
  readonly message: string
  readonly keyword: string
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** Writes the checks of these schemas to files, as they would be generated, and runs the one of `Root`. */
async function validator(schemas: Record<string, NodeObject>): Promise<(value: unknown) => readonly Failure[]> {
  const checks = compileChecks(new Map(Object.entries(schemas)))
  const folder = await mkdtemp(join(tmpdir(), "smithwright-"))
  folders.push(folder)
  await writeFile(join(folder, "validation.ts"), runtimeSource)
  await writeFile(join(folder, "checks.ts"), sharedModuleSource(checks, [...checks.keys()]))
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)
  const [{ validate }, module] = await Promise.all([load("validation.ts"), load("checks.ts")])
  return (value) => validate(module[checkName("Root")], value)
}

const messages = (failures: readonly Failure[]) => failures.map(({ path, message }) => `${path} ${message}`)

describe("one keyword at a time", () => {
  const cases: [string, NodeObject, unknown[], [unknown, string][]][] = [
    [
      "string",
      { is: "string" },
      ["", "a"],
      [
        [1, "must be a string"],
        [null, "must be a string"],
      ],
    ],
    ["number", { is: "number" }, [0, -1.5], [["1", "must be a number"]]],
    [
      "integer",
      { is: "integer" },
      [0, 2 ** 53],
      [
        [1.5, "must be a whole number"],
        [Number.NaN, "must be a whole number"],
      ],
    ],
    [
      "float",
      { is: "float" },
      [1.5, "NaN", "-Infinity"],
      [
        ["1", "must be a number, NaN, Infinity or -Infinity"],
        [["NaN"], "must be a number, NaN, Infinity or -Infinity"],
      ],
    ],
    ["boolean", { is: "boolean" }, [true, false], [["true", "must be true or false"]]],
    [
      "object",
      { is: "object" },
      [{}],
      [
        [[], "must be an object"],
        [null, "must be an object"],
      ],
    ],
    ["array", { is: "array" }, [[]], [[{ length: 0 }, "must be a list"]]],
    ["minLength", { is: "string", minLength: 1 }, ["a", "😀"], [["", "must have at least 1 character"]]],
    [
      "minLength in code points",
      { is: "string", minLength: 2 },
      ["ab", "😀😀"],
      [["😀", "must have at least 2 characters"]],
    ],
    [
      "maxLength in code points",
      { is: "string", maxLength: 2 },
      ["ab", "😀😀"],
      [
        ["abc", "must have at most 2 characters"],
        ["😀😀😀", "must have at most 2 characters"],
      ],
    ],
    ["pattern", { is: "string", pattern: '^a"/*\\/$' }, ['a"////'], [["b", 'must match the pattern ^a"/*\\/$']]],
    ["pattern without anchors", { is: "string", pattern: "b" }, ["abc"], [["ac", "must match the pattern b"]]],
    [
      "enum",
      { enum: ["A", 'B"', 3] },
      ["A", 'B"', 3],
      [
        ["a", 'must be one of A, B", 3'],
        [null, 'must be one of A, B", 3'],
      ],
    ],
    ["minimum", { is: "integer", minimum: 1 }, [1], [[0, "must be at least 1"]]],
    ["maximum", { is: "number", maximum: 1.5 }, [1.5], [[1.6, "must be at most 1.5"]]],
    ["minItems", { is: "array", minItems: 1 }, [[1]], [[[], "must have at least 1 item"]]],
    ["maxItems", { is: "array", maxItems: 1 }, [[1]], [[[1, 2], "must have at most 1 item"]]],
    ["minProperties", { is: "object", minProperties: 1 }, [{ a: 1 }], [[{}, "must have at least 1 entry"]]],
    ["maxProperties", { is: "object", maxProperties: 0 }, [{}], [[{ a: 1 }, "must have at most 0 entries"]]],
    [
      "uniqueItems",
      { is: "array", uniqueItems: true },
      [[1, "1", { a: 1, b: 2 }, { a: 1 }]],
      [
        [
          [
            { a: 1, b: [2] },
            { b: [2], a: 1 },
          ],
          "must not have the same item twice",
        ],
      ],
    ],
    [
      "union",
      { is: "object", union: ["a", "b"] },
      [{ a: 1 }, { b: 1, a: null }, { a: 1, __type: "x" }],
      [
        [{}, "must have exactly one of the members a, b"],
        [{ a: 1, b: 1 }, "must have exactly one of the members a, b"],
        [{ c: 1 }, "must have exactly one of the members a, b"],
      ],
    ],
    [
      "date-time",
      { is: "string", format: "date-time" },
      ["2015-01-31T23:59:59.5Z"],
      [["2015-01-31", "must be a time such as 2015-01-31T23:59:59Z"]],
    ],
    [
      "http-date",
      { is: "string", format: "http-date" },
      ["Sat, 31 Jan 2015 23:59:59 GMT"],
      [["2015", "must be a time such as Sat, 31 Jan 2015 23:59:59 GMT"]],
    ],
    [
      "base64",
      { is: "string", format: "base64" },
      ["", "aGk=", "aGkh"],
      [
        ["aGk", "must be base64"],
        ["a b=", "must be base64"],
      ],
    ],
    ["minBytes", { is: "string", minBytes: 2 }, ["aGk=", "aGkh"], [["aA==", "must have at least 2 bytes"]]],
    ["maxBytes", { is: "string", maxBytes: 1 }, ["", "aA=="], [["aGk=", "must have at most 1 byte"]]],
    ["anything", {}, [null, 1, "x", [], {}], []],
  ]

  it.each(cases)("%s", async (_name, schema, valid, invalid) => {
    const failures = await validator({ Root: schema })
    for (const value of valid) expect(failures(value)).toEqual([])
    for (const [value, message] of invalid) expect(messages(failures(value))).toEqual([` ${message}`])
  })
})

describe("structures", () => {
  const Root = {
    is: "object",
    required: ["name", "toString"],
    properties: {
      name: { is: "string", minLength: 1 },
      toString: { is: "string" },
      'a"~/b': { is: "integer" },
      next: { $ref: "#/Root" },
    },
  }

  it("reports every member, by JSON pointer", async () => {
    const failures = await validator({ Root })
    expect(failures({ name: "", 'a"~/b': "1", next: { name: 1, toString: "x" } })).toEqual([
      { path: "/name", message: "must have at least 1 character", keyword: "minLength" },
      { path: "/toString", message: "is required", keyword: "required" },
      { path: '/a"~0~1b', message: "must be a whole number", keyword: "type" },
      { path: "/next/name", message: "must be a string", keyword: "type" },
    ])
  })

  it("takes null for absent, and ignores unknown members", async () => {
    const failures = await validator({ Root })
    expect(failures({ name: "a", toString: "b", next: null, 'a"~/b': null, unknown: 1 })).toEqual([])
    expect(messages(failures({ name: null, toString: "b" }))).toEqual(["/name is required"])
  })

  it("ends on a value nested deeper than the stack", async () => {
    const failures = await validator({ Root })
    let value: unknown = { name: "a", toString: "b" }
    for (let depth = 0; depth < 200_000; depth++) value = { name: "a", toString: "b", next: value }
    expect(messages(failures(value))).toEqual([" is nested too deeply"])
  })
})

describe("lists and maps", () => {
  it("reports items and entries where they are", async () => {
    const failures = await validator({
      Root: {
        is: "object",
        properties: {
          list: { is: "array", items: { is: "string" } },
          sparse: { is: "array", items: { is: "string", orNull: true } },
          map: { is: "object", propertyNames: { is: "string", minLength: 2 }, additionalProperties: { is: "integer" } },
        },
      },
    })
    expect(messages(failures({ list: ["a", null], sparse: [null, 1], map: { "a/b": "1", c: 2 } }))).toEqual([
      "/list/1 must be a string",
      "/sparse/1 must be a string",
      "/map/c has a key that must have at least 2 characters",
      "/map/a~1b must be a whole number",
    ])
  })

  it("stops after a hundred errors", async () => {
    const failures = await validator({
      Root: { is: "array", items: { $ref: "#/Item" } },
      Item: { is: "object", required: ["a", "b", "c"], properties: { a: {}, b: {}, c: {} } },
    })
    expect(failures(Array.from({ length: 1_000_000 }, () => ({})))).toHaveLength(100)
  })

  it("does not let a text that is too long reach its pattern", async () => {
    const failures = await validator({ Root: { is: "string", maxLength: 10, pattern: "^(a+)+$" } })
    expect(messages(failures(`${"a".repeat(50_000)}!`))).toEqual([" must have at most 10 characters"])
  })
})

it("escapes what a model says", () => {
  const hostile = "*/ } `$" + '{process.exit()}` "; throw 1 //\u2028\n'
  const properties = Object.fromEntries([
    [hostile, { enum: [hostile], pattern: hostile }],
    ["__proto__", { is: "string" }],
  ])
  const { code, constants } = compileChecks(new Map([["Root", { is: "object", properties }]])).get("Root") ?? {}
  const literal = JSON.stringify(hostile).replace("\u2028", "\\u2028")
  expect(constants?.get("values0OfRoot")).toBe(`[${literal}]`)
  expect(code).toContain(`if(data[${literal}] != null){`)
  expect(code).toContain('if(Object.hasOwn(data, "__proto__") && data.__proto__ != null){')
})
