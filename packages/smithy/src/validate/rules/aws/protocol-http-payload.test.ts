import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("lists, maps and numbers are no payloads", () => {
  const statements = `
    @aws.protocols#restJson1
    service S { operations: [Put] }

    @http(method: "POST", uri: "/")
    operation Put {
        input := {
            @httpPayload
            list: Strings
        }
        output := {
            @httpPayload
            text: String
        }
        errors: [Bad]
    }

    @error("client")
    structure Bad {
        @httpPayload
        map: Texts
    }

    list Strings { member: String }

    map Texts {
        key: String
        value: String
    }`
  expect(findings("ProtocolHttpPayload", statements)).toEqual([
    "ERROR ProtocolHttpPayload a#PutInput$list: AWS protocols have no payloads of type list",
    "ERROR ProtocolHttpPayload a#Bad$map: AWS protocols have no payloads of type map",
  ])
})

test("other protocols may allow them", () => {
  const statements = `
    service S { operations: [Put] }

    @http(method: "POST", uri: "/")
    operation Put {
        input := {
            @httpPayload
            list: Strings
        }
    }

    list Strings { member: String }`
  expect(findings("ProtocolHttpPayload", statements)).toEqual([])
})
