import { describe, expect, test } from "vitest"
import { awsJsonDocument, bodyOf, callFixture, useMock } from "./fixtures.ts"

const tags = { type: "object", propertyNames: { pattern: "^[a-z]+$" }, additionalProperties: { type: "string" } }
const failures = (...names: string[]) => ({
  responses: {
    200: { description: "fine" },
    400: {
      description: "an error",
      content: {
        "application/x-amz-json-1.0": {
          schema: { type: "object", properties: { __type: { type: "string" }, message: { type: "string" } } },
          examples: Object.fromEntries(names.map((name) => [name, { value: { __type: name, message: name } }])),
        },
      },
    },
  },
})

const mock = useMock(
  awsJsonDocument({
    Tag: { input: { properties: { tags } }, output: {} },
    Store: { input: { properties: { bytes: { type: "string", contentEncoding: "base64" } } }, output: {} },
    Fitting: { input: { required: ["x"] }, output: {}, extra: failures("FullFault", "InvalidParameterException") },
    Unfitting: { input: { required: ["x"] }, output: {}, extra: failures("FullFault") },
  }),
)

describe("what is told of an invalid request", () => {
  test("says that keys of a map are wrong", async () => {
    expect(await bodyOf(await callFixture(mock.url, "Tag", { tags: { A: "b" } }))).toEqual({
      __type: "ValidationException",
      message:
        "1 validation error detected. Value at '/tags' failed to satisfy constraint: Member keys must match pattern \"^[a-z]+$\"",
    })
  })

  test("says that bytes are not in base64", async () => {
    expect(await bodyOf(await callFixture(mock.url, "Store", { bytes: "?" }))).toEqual({
      __type: "SerializationException",
      message: "Value at '/bytes' must be base64",
    })
  })

  test.each([
    ["Fitting", "InvalidParameterException"],
    ["Unfitting", "ValidationException"],
  ])("is an error that is about requests: %s", async (operation, type) => {
    const answer = await callFixture(mock.url, operation)
    expect(answer.status).toBe(400)
    expect(await bodyOf(answer)).toEqual({
      __type: type,
      message: "1 validation error detected. Value at '/x' failed to satisfy constraint: Member is required",
    })
  })
})
