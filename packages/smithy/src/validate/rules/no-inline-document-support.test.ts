import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("some protocols know no documents", () => {
  const statements = `
    @trait
    @protocolDefinition(noInlineDocumentSupport: true)
    structure proto {}

    @proto
    service S { operations: [Do] }

    operation Do {
        input := { doc: Document }
    }`
  expect(findings("NoInlineDocumentSupport", statements)).toEqual([
    "ERROR NoInlineDocumentSupport a#S: The protocol `a#proto` knows no documents, but the service has `smithy.api#Document`",
  ])
})
