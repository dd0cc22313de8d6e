import { expect, test } from "vitest"
import { findings } from "../testing.ts"

const statements = `
    service S { operations: [Run] }

    @mark
    operation Run { input: Input }

    structure Input { item: Item }

    string Item

    @trait
    structure mark { part: Part }

    string Part

    structure Alone { item: Lonely }

    string Lonely`

function unreferenced(configuration: string): string[] {
  const preamble = `metadata validators = [{ name: "UnreferencedShape", configuration: ${configuration} }]`
  return findings("UnreferencedShape", statements, preamble)
}

test("shapes that no service and no trait leads to are noted", () => {
  expect(unreferenced("{}")).toEqual([
    "NOTE UnreferencedShape a#Alone: No shape that matches the selector service leads to it",
    "NOTE UnreferencedShape a#Lonely: No shape that matches the selector service leads to it",
  ])
})

test("roots may be others", () => {
  expect(unreferenced('{ rootShapeSelector: "[id=a#Alone]" }')).toEqual([
    "NOTE UnreferencedShape a#S: No shape that matches the selector [id=a#Alone] leads to it",
    "NOTE UnreferencedShape a#Run: No shape that matches the selector [id=a#Alone] leads to it",
    "NOTE UnreferencedShape a#Input: No shape that matches the selector [id=a#Alone] leads to it",
    "NOTE UnreferencedShape a#Item: No shape that matches the selector [id=a#Alone] leads to it",
  ])
})
