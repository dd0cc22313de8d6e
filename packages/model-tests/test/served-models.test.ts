import { errorsOf, operationsOf } from "@smithwright/smithy"
import { describe, expect, test } from "vitest"
import { awsModels, load, withProtocol } from "../src/aws-models.ts"
import type { Module } from "../src/connection.ts"
import { emptyFolder, generatePackages } from "../src/generate-packages.ts"
import { createRandom } from "../src/random.ts"
import { RandomValues } from "../src/random-value.ts"
import { tryOperations } from "../src/try-operations.ts"

/** Services whose protocols are restXml and awsQuery. */
const withoutProtocol = new Set(["cloudwatch", "route-53", "sns", "sts"])
/** Services to try in rpcv2Cbor, too, which none of the models has. */
const inCbor = new Set(["dynamodb", "ecr", "kms", "sfn"])
const withHttp2 = new Set(["kinesis", "lex-runtime-v2"])

const place = emptyFolder("served")
const spoken = awsModels.filter(({ name }) => !withoutProtocol.has(name))
const cbor = spoken
  .filter(({ name }) => inCbor.has(name))
  .map((model) => withProtocol(model, "smithy.protocols#rpcv2Cbor", place))

if (spoken.length === 0) {
  test.skip("the AWS models (skipped: SMITHY_CONFORMANCE names no folder)", () => {})
}

describe.runIf(spoken.length > 0)("a generated client and a generated server of each AWS model", () => {
  test.each([...spoken, ...cbor].map((model) => [model.name, model] as const))(
    "%s: each operation carries what it is given, and each of its errors",
    async (name, aws) => {
      const { model, service } = load(aws)
      const { client, server } = await generatePackages<Module, Module>(aws, place)
      const values = new RandomValues(model, createRandom(1), "bigint")
      const parties = { model, service, client, server, http2: withHttp2.has(name), longs: "bigint" } as const
      const operations = operationsOf(model, service)
      expect(await tryOperations(parties, values)).toEqual({
        answers: operations.length,
        errors: operations.flatMap((operation) => errorsOf(model, service, operation)).length,
        problems: [],
      })
    },
  )
})
