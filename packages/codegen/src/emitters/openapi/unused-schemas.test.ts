import { expect, it } from "vitest"
import { usedSchemas } from "./unused-schemas.ts"

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

it("keeps what is referred to, also through circles, in its order", () => {
  const schemas = { A: { items: ref("B") }, Alone: ref("A"), B: { items: [ref("A")] }, "C/D": {} }
  expect(usedSchemas(schemas, [{ x: ref("C~1D") }, [ref("A")]])).toEqual({ A: schemas.A, B: schemas.B, "C/D": {} })
})

it("does not take a property called $ref for a reference", () => {
  const schemas = { A: {} }
  expect(usedSchemas(schemas, [{ properties: { $ref: { type: "string" } } }])).toEqual({})
})
