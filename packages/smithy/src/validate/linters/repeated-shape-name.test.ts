import { expect, test } from "vitest"
import { lint } from "./testing.ts"

const statements = `
  structure Table { tableName: String, TABLE: String, name: String }
  union Choice { choiceOne: String }
  enum Suit { SUIT_A }`

test("finds members that begin with the name of their container", () => {
  expect(lint("RepeatedShapeName", statements)).toEqual([
    "WARNING RepeatedShapeName a#Table$tableName: The member `tableName` repeats the name of its structure `Table`",
    "WARNING RepeatedShapeName a#Table$TABLE: The member `TABLE` repeats the name of its structure `Table`",
    "WARNING RepeatedShapeName a#Choice$choiceOne: The member `choiceOne` repeats the name of its union `Choice`",
  ])
})

test("finds those alone that are the name, if asked to", () => {
  expect(lint("RepeatedShapeName", statements, { exactMatch: true })).toEqual([
    "WARNING RepeatedShapeName a#Table$TABLE: The member `TABLE` repeats the name of its structure `Table`",
  ])
})

test("has a former name", () => {
  expect(lint("StutteredShapeName", statements)).toHaveLength(3)
})
