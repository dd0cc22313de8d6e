import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("the versions for event streams are among all versions", () => {
  const statements = `
    @aws.protocols#restJson1(http: ["h2", "http/1.1"], eventStreamHttp: ["h2"])
    service Right {}

    @aws.protocols#restJson1(http: ["http/1.1"], eventStreamHttp: ["h2"])
    @aws.protocols#awsJson1_0(eventStreamHttp: ["h2"])
    service Wrong {}`
  expect(findings("ProtocolHttp", statements)).toEqual([
    "ERROR ProtocolHttp a#Wrong: `@aws.protocols#restJson1` has `h2` in `eventStreamHttp`, but not in `http`",
    "ERROR ProtocolHttp a#Wrong: `@aws.protocols#awsJson1_0` has `h2` in `eventStreamHttp`, but not in `http`",
  ])
})
