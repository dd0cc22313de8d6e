import { expect, test } from "vitest"
import { findings } from "../testing.ts"

function emitNone(selector: string): string[] {
  const preamble = `metadata validators = [{ name: "EmitNoneSelector", configuration: { selector: "${selector}" } }]`
  return findings("EmitNoneSelector", "structure One {}", preamble)
}

test("a selector must match some shape outside the prelude", () => {
  expect(emitNone("structure")).toEqual([])
  expect(emitNone("string")).toEqual([
    "DANGER EmitNoneSelector -: Some shape should match the selector string, and none does",
  ])
})
