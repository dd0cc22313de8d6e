import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("the versions for event streams are among all versions", () => {
  const statements = `
    @smithy.protocols#rpcv2Cbor(http: ["h2"], eventStreamHttp: ["h2"])
    service Right {}

    @smithy.protocols#rpcv2Cbor(http: ["http/1.1"], eventStreamHttp: ["h2", "http/1.1"])
    service Wrong {}`
  expect(findings("Rpcv2CborTrait", statements)).toEqual([
    "ERROR Rpcv2CborTrait a#Wrong: `@smithy.protocols#rpcv2Cbor` has `h2` in `eventStreamHttp`, but not in `http`",
  ])
})
