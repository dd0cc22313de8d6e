import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("only an absolute ARN has a delimiter", () => {
  const statements = `
    @aws.api#arn(template: "thing/{id}", resourceDelimiter: ":")
    resource Relative { identifiers: { id: String } }

    @aws.api#arn(template: "arn:aws:x:::thing:{id}", absolute: true, resourceDelimiter: ":")
    resource Absolute { identifiers: { id: String } }`
  expect(findings("ArnTrait", statements)).toEqual([
    "ERROR ArnTrait a#Relative: `resourceDelimiter` says something of absolute ARNs only",
  ])
})
