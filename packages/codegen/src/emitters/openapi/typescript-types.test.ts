import { expect, it } from "vitest"
import { typescriptTypes } from "./typescript-types.ts"

const document = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "A", version: "1" },
  paths: {},
  components: {
    schemas: {
      Thing: {
        type: "object",
        description: "*/ evil() /* \u202e",
        properties: {
          'a": evil()': { enum: ["`; evil()", '"\u2028'] },
          size: { type: "number", default: 1 },
          ["__proto__"]: {},
          toString: {},
        },
        required: ['a": evil()'],
      },
    },
  },
})

it("escapes what a model says", async () => {
  const types = await typescriptTypes(document)
  expect(types).toContain("/** @description *\\/ evil() /* \\u{202e} */")
  expect(types).toContain('"a\\": evil()": "`; evil()" | "\\"\\u{2028}"')
  expect(types).toContain("size?: number")
  expect(types).toContain("__proto__?: unknown")
  expect(types).toContain("toString?: unknown")
})

it("keeps nothing of one document for the next", async () => {
  const document = (name: string) =>
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "t", version: "1" },
      paths: { [`/${name}`]: { get: { operationId: name, responses: { 200: { description: "" } } } } },
    })
  await typescriptTypes(document("first"))
  expect(await typescriptTypes(document("second"))).not.toContain("first")
})
