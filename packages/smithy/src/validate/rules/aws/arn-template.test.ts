import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("the labels of an ARN are the identifiers of its resource", () => {
  const statements = `
    @aws.api#service(sdkId: "Things")
    service S { resources: [Right, Missing, Foreign, Malformed] }

    @aws.api#arn(template: "right/{id}")
    resource Right { identifiers: { id: String } }

    @aws.api#arn(template: "missing")
    resource Missing { identifiers: { id: String } }

    @aws.api#arn(template: "foreign/{id}/{other}")
    resource Foreign { identifiers: { id: String } }

    @aws.api#arn(template: "malformed/{i d}")
    resource Malformed { identifiers: { id: String } }`
  expect(findings("ArnTemplate", statements)).toEqual([
    "ERROR ArnTemplate a#Missing: The template `missing` lacks identifiers of the resource: `id`",
    "ERROR ArnTemplate a#Foreign: The template `foreign/{id}/{other}` has labels that are no identifiers of the resource: `other`",
    "ERROR ArnTemplate a#Malformed: The template `malformed/{i d}` has labels that cannot be names: `i d`",
  ])
})

test("a resource of no AWS service may do as it likes", () => {
  const statements = `
    service S { resources: [Missing] }

    @aws.api#arn(template: "missing")
    resource Missing { identifiers: { id: String } }`
  expect(findings("ArnTemplate", statements)).toEqual([])
})
