import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("members offer what there is", () => {
  const statements = `
    @aws.protocols#httpChecksum(requestAlgorithmMember: "algorithm", requestValidationModeMember: "mode", responseAlgorithms: ["SHA1"])
    operation Right { input := { algorithm: Algorithm, mode: Mode } }

    @aws.protocols#httpChecksum(requestAlgorithmMember: "algorithm")
    operation Foreign { input := { algorithm: Foreigner } }

    @aws.protocols#httpChecksum(requestAlgorithmMember: "text")
    operation Text { input := { text: String } }

    @aws.protocols#httpChecksum(requestAlgorithmMember: "missing")
    operation Missing { input := {} }

    enum Algorithm { SHA512, CRC32 }

    enum Mode { ENABLED }

    enum Foreigner { SHA1, MD6 }`
  expect(findings("HttpChecksumTrait", statements)).toEqual([
    "ERROR HttpChecksumTrait a#Foreign: The `requestAlgorithmMember` `algorithm` offers `MD6`, but there is only `CRC64NVME`, `CRC32C`, `CRC32`, `SHA1`, `SHA256`, `SHA512`, `MD5`, `XXHASH64`, `XXHASH3`, `XXHASH128`",
    "ERROR HttpChecksumTrait a#Text: The `requestAlgorithmMember` `text` must be an enum",
    "ERROR HttpChecksumTrait a#Missing: The `requestAlgorithmMember` `missing` is no member of `a#MissingInput`",
  ])
})

test("requests or responses have a checksum, and responses say which", () => {
  const statements = `
    @aws.protocols#httpChecksum
    operation Neither { input := {} }

    @aws.protocols#httpChecksum(responseAlgorithms: ["SHA1"])
    operation NoMode { input := {} }

    @aws.protocols#httpChecksum(requestValidationModeMember: "mode")
    operation NoAlgorithms { input := { mode: Mode } }

    enum Mode { ENABLED }`
  expect(findings("HttpChecksumTrait", statements)).toEqual([
    "ERROR HttpChecksumTrait a#Neither: There is a checksum neither of the request nor of the response",
    "ERROR HttpChecksumTrait a#NoMode: Checksums of responses need a `requestValidationModeMember`",
    "ERROR HttpChecksumTrait a#NoAlgorithms: Checksums of responses need `responseAlgorithms`",
  ])
})

test("the headers of checksums carry nothing else", () => {
  const statements = `
    @http(method: "POST", uri: "/")
    @aws.protocols#httpChecksum(requestChecksumRequired: true, requestValidationModeMember: "mode", responseAlgorithms: ["SHA1"])
    operation Put {
        input := {
            mode: Mode
            @httpHeader("x-amz-checksum-SHA1")
            sum: String
        }
        output := {
            @httpPrefixHeaders("x-amz-")
            headers: Headers
        }
        errors: [Bad]
    }

    @error("client")
    structure Bad {
        @httpHeader("X-Other")
        other: String
    }

    enum Mode { ENABLED }

    map Headers {
        key: String
        value: String
    }`
  expect(findings("HttpChecksumTrait", statements)).toEqual([
    "WARNING HttpChecksumTrait.HttpHeader.PutInput.x-amz-checksum-sha1 a#Put: `a#PutInput$sum` is bound to x-amz-checksum-SHA1, a header of checksums",
    'DANGER HttpChecksumTrait.HttpPrefixHeaders.PutOutput.x-amz- a#Put: `a#PutOutput$headers` takes headers that begin with "x-amz-", those of checksums (x-amz-checksum-) too',
  ])
})
