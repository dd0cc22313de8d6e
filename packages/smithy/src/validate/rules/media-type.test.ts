import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("media types have two parts", () => {
  const statements = `
    @mediaType("text")
    string Wrong

    @mediaType("text/html; charset=utf-8")
    string Fine`
  expect(findings("MediaType", statements)).toEqual(['ERROR MediaType a#Wrong: "text" is no media type'])
})
