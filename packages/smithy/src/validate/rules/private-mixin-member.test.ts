import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("members of mixins cannot be private", () => {
  const statements = `
    @mixin
    structure Mixin {
        @private
        member: String
    }

    structure S {
        @private
        member: String
    }`
  expect(findings("PrivateMixinMember", statements)).toEqual([
    "WARNING PrivateMixinMember a#Mixin$member: `@private` does not keep other namespaces from mixing this member in",
  ])
})
