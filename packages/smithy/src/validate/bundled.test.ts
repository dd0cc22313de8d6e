import { expect, test } from "vitest"
import { loadModel } from "../load/load-model.ts"
import { isBundledShape } from "./bundled.ts"

const text = `$version: "2.0"
namespace a
use aws.api#arn
string Own
`

function bundled(statements: string, id: string): boolean | undefined {
  const { shapes } = loadModel([{ name: "test.smithy", text: text + statements }]).model
  const shape = shapes.get(id)
  return shape && isBundledShape(shape)
}

test("tells the shapes of the prelude and of modules from a model's own, and from those that a model applies traits to", () => {
  expect(bundled("", "smithy.api#String")).toBe(true)
  expect(bundled("", "aws.api#arn")).toBe(true)
  expect(bundled("", "a#Own")).toBe(false)
  expect(bundled("apply aws.api#arn @tags([])", "aws.api#arn")).toBe(false)
  expect(bundled("apply aws.api#arn$template @tags([])", "aws.api#arn")).toBe(false)
  expect(bundled("apply aws.api#arn @tags([])", "aws.api#arnReference")).toBe(true)
})
