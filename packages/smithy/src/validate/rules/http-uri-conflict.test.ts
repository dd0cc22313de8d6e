import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("no request fits two operations", () => {
  const statements = `
    service S { operations: [One, Other, Literal, Post, Query, Longer] }

    @http(method: "GET", uri: "/{city}")
    @readonly
    operation One {
        input := { @required @httpLabel city: String }
    }

    @http(method: "GET", uri: "/{land}")
    @readonly
    operation Other {
        input := { @required @httpLabel land: String }
    }

    @http(method: "GET", uri: "/fixed")
    @readonly
    operation Literal {}

    @http(method: "POST", uri: "/{city}")
    operation Post {
        input := { @required @httpLabel city: String }
    }

    @http(method: "GET", uri: "/{city}?x")
    @readonly
    operation Query {
        input := { @required @httpLabel city: String }
    }

    @http(method: "GET", uri: "/{city}/more")
    @readonly
    operation Longer {
        input := { @required @httpLabel city: String }
    }`
  expect(findings("HttpUriConflict", statements)).toEqual([
    "ERROR HttpUriConflict a#One: The URI /{city} conflicts with that of `a#Other` (/{land})",
    "ERROR HttpUriConflict a#Other: The URI /{land} conflicts with that of `a#One` (/{city})",
  ])
})

test("operations on different hosts do not conflict", () => {
  const statements = `
    service S { operations: [One, Other, Same] }

    @http(method: "GET", uri: "/")
    @endpoint(hostPrefix: "one.")
    @readonly
    operation One {}

    @http(method: "GET", uri: "/")
    @readonly
    operation Other {}

    @http(method: "GET", uri: "/")
    @endpoint(hostPrefix: "one.")
    @readonly
    operation Same {}`
  expect(findings("HttpUriConflict", statements)).toEqual([
    "ERROR HttpUriConflict a#One: The URI / conflicts with that of `a#Same` (/)",
    "ERROR HttpUriConflict a#Same: The URI / conflicts with that of `a#One` (/)",
  ])
})
