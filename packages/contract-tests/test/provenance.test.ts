import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { repository } from "../src/scratch-copy.ts"

interface Schema {
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, unknown>>
}

/** The schemas of a contract's document that its own model has: Smithy's error and its list of fields come from elsewhere. */
function schemasOf(contract: string): Schema[] {
  const file = join(repository, "packages/generated/contract/src", contract, "openapi.json")
  const { components }: { components: { schemas: Record<string, Schema> } } = JSON.parse(readFileSync(file, "utf8"))
  return Object.entries(components.schemas).flatMap(([name, one]) =>
    name.startsWith("ValidationException") ? [] : one,
  )
}

describe.each(["swf", "customer-profiles"] as const)("models/%s/PROVENANCE.md", (contract) => {
  const text = readFileSync(join(repository, "models", contract, "PROVENANCE.md"), "utf8")
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const words = new Set(text.match(/\w+/g))

  test("says of every row where it comes from", () => {
    const heads = rows.map((cells) => (cells.length === 3 ? cells[1] : cells[2]))
    expect(heads.filter((from = "") => from !== "from" && !/^[DPC](, [DPC])*$/.test(from))).toEqual([])
    expect(rows.length).toBeGreaterThan(20)
  })

  test("names every member and every value", () => {
    const names = schemasOf(contract).flatMap((schema) => [
      ...Object.keys(schema.properties ?? {}),
      ...(schema.enum ?? []),
    ])
    expect(new Set(names).size).toBeGreaterThan(15)
    expect(names.filter((name) => name !== "__type" && !words.has(name))).toEqual([])
  })
})
