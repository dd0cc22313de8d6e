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

    @trait(breakingChanges: [{ change: "any", path: "" }, { change: "any", path: "member" }])
    structure U {}

    @endpoint(hostPrefix: "{}")
    operation C {}

    @length
    string L

    @range()
    integer R

    @enum([])
    string Empty

    @externalDocumentation(Home: "https://example.com", API: "api.html")
    string Links

    @examples([{ title: "no content", error: { shapeId: Mine } }])
    operation D {
        errors: [Mine]
    }

    @error("client")
    structure Mine {}`
  expect(findings("Model", statements)).toEqual([
    'ERROR Model a#E: `@error`: `smithy.api#error` must be one of "client", "server", found the string "mine"',
    "ERROR Model a#A: The URI must begin with `/`: no-slash",
    "ERROR Model a#B: A label must be a whole segment, and `x{y}` holds only a part of one: /x{y}",
    "ERROR Model a#P: The pattern ( is no regular expression",
    'ERROR Model a#T: The selector "strin" cannot be read: at column 6, "strin" is no shape type, found the end',
    "ERROR Model a#U: A path of `breakingChanges` must begin with `/`: member",
    "ERROR Model a#C: A label needs a name: {}",
    "ERROR Model a#L: Either `min` or `max` must be given, or both",
    "ERROR Model a#R: Either `min` or `max` must be given, or both",
    "ERROR Model a#Empty: An enum needs at least one value",
    'ERROR Model a#Links: The link "API" needs a URL such as https://example.com, found the string "api.html"',
    "ERROR Model a#D: The `error` of an example needs the `shapeId` of an error and its `content`, an object",
  ])
})
