import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("traits of Smithy must be understood", () => {
  const statements = `
    @error("mine")
    structure E {}

    @http(method: "GET", uri: "no-slash")
    operation A {}

    @http(method: "GET", uri: "/x{y}")
    operation B {}

    @pattern("(")
    string P

    @trait(selector: "strin")
    structure T {}

    @endpoint(hostPrefix: "{}")
    operation C {}`
  expect(findings("Model", statements)).toEqual([
    'ERROR Model a#E: `@error`: `smithy.api#error` must be one of "client", "server", found the string "mine"',
    "ERROR Model a#A: The URI must begin with `/`: no-slash",
    "ERROR Model a#B: A label must be a whole segment, and `x{y}` holds only a part of one: /x{y}",
    "ERROR Model a#P: The pattern ( is no regular expression",
    'ERROR Model a#T: The selector "strin" cannot be read: at column 6, "strin" is no shape type, found the end',
    "ERROR Model a#C: A label needs a name: {}",
  ])
})
