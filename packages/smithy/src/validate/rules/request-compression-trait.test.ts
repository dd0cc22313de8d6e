import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("encodings are known, and lengths need not be", () => {
  const statements = `
    @requestCompression(encodings: ["gzip", "brotli"])
    operation Unknown {
        input := {}
    }

    @requestCompression(encodings: ["gzip"])
    operation Nothing {}

    @requestCompression(encodings: ["gzip"])
    operation Streams {
        input := {
            @required
            content: Content
        }
    }

    @streaming
    @requiresLength
    blob Content`
  expect(findings("RequestCompressionTrait", statements)).toEqual([
    "ERROR RequestCompressionTrait a#Unknown: Unknown encodings: `brotli`",
    "ERROR RequestCompressionTrait a#Nothing: There is no input that could be compressed",
    "ERROR RequestCompressionTrait a#Streams: Compression changes the length, which these members require: `content`",
  ])
})
