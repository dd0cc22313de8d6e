import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("namespaces of metrics begin with AWS/", () => {
  const statements = `
    @aws.api#service(sdkId: "One", cloudWatchNamespace: "AWS/Things")
    service Right {}

    @aws.api#service(sdkId: "Two", cloudWatchNamespace: "Things")
    service NoPrefix {}

    @aws.api#service(sdkId: "Three", cloudWatchNamespace: "AWS/my-things")
    service NoPascalCase {}

    @aws.api#service(sdkId: "Four")
    service Without {}`
  expect(findings("CloudWatchNamespace", statements)).toEqual([
    "DANGER CloudWatchNamespace a#NoPrefix: The CloudWatch namespace Things should be `AWS/` and a name in PascalCase",
    "DANGER CloudWatchNamespace a#NoPascalCase: The CloudWatch namespace AWS/my-things should be `AWS/` and a name in PascalCase",
  ])
})
