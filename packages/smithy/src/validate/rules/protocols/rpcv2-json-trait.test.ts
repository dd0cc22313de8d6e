import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("the versions for event streams are among all versions", () => {
  const statements = `
    @smithy.protocols#rpcv2Json(http: ["h2"], eventStreamHttp: ["h2"])
    service Right {}

    @smithy.protocols#rpcv2Json(eventStreamHttp: ["h2"])
    service Wrong {}`
  expect(findings("Rpcv2JsonTrait", statements)).toEqual([
    "ERROR Rpcv2JsonTrait a#Wrong: `@smithy.protocols#rpcv2Json` has `h2` in `eventStreamHttp`, but not in `http`",
  ])
})
