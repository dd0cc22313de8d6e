import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("namespaces are URIs", () => {
  const statements = `
    @xmlNamespace(uri: "::foo")
    structure Wrong {}

    @xmlNamespace(uri: "https://example.com")
    structure Fine {}`
  expect(findings("XmlNamespaceTrait", statements)).toEqual(['ERROR XmlNamespaceTrait a#Wrong: "::foo" is no URI'])
})
