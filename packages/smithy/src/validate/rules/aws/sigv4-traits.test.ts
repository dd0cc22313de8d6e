import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("a service has one name", () => {
  const statements = `
    @aws.api#service(sdkId: "One", arnNamespace: "one")
    @aws.auth#sigv4(name: "one")
    @aws.auth#sigv4a(name: "one")
    service Right {}

    @aws.api#service(sdkId: "Two")
    @aws.auth#sigv4(name: "two")
    service Defaulted {}

    @aws.api#service(sdkId: "Three", arnNamespace: "x")
    @aws.auth#sigv4(name: "y")
    @aws.auth#sigv4a(name: "z")
    service Different {}

    @aws.auth#sigv4(name: "y")
    service Nameless {}`
  expect(findings("SigV4Traits", statements)).toEqual([
    'WARNING SigV4Traits a#Defaulted: The names `aws.api#service$arnNamespace` "defaulted" and `aws.auth#sigv4$name` "two" should be the same',
    'WARNING SigV4Traits a#Different: The names `aws.api#service$arnNamespace` "x" and `aws.auth#sigv4$name` "y" should be the same',
    'WARNING SigV4Traits a#Different: The names `aws.api#service$arnNamespace` "x" and `aws.auth#sigv4a$name` "z" should be the same',
    'WARNING SigV4Traits a#Different: The names `aws.auth#sigv4$name` "y" and `aws.auth#sigv4a$name` "z" should be the same',
  ])
})
