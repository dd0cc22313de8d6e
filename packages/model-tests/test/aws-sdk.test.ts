import { errorsOf, operationsOf } from "@smithwright/smithy"
import { describe, expect, test } from "vitest"
import { awsModels, load } from "../src/aws-models.ts"
import type { Module, Structure } from "../src/connection.ts"
import { emptyFolder, generatePackages } from "../src/generate-packages.ts"
import { createRandom } from "../src/random.ts"
import { RandomValues } from "../src/random-value.ts"
import { tryOperations } from "../src/try-operations.ts"

interface SdkClient {
  readonly load: () => Promise<Module>
  readonly http2?: true
  readonly configuration?: Structure
  /** What comes of the client's model being newer than ours. */
  readonly newer?: readonly string[]
}

/** The AWS SDK's clients, by the names of the models. Three of them have event streams. */
const clients: Readonly<Record<string, SdkClient>> = {
  dynamodb: { load: () => import("@aws-sdk/client-dynamodb") },
  efs: { load: () => import("@aws-sdk/client-efs") },
  eks: { load: () => import("@aws-sdk/client-eks") },
  kinesis: { load: () => import("@aws-sdk/client-kinesis"), http2: true },
  kms: { load: () => import("@aws-sdk/client-kms") },
  lambda: {
    load: () => import("@aws-sdk/client-lambda"),
    newer: ['the output of com.amazonaws.lambda#DeleteFunction: {"StatusCode":204} instead of {}'],
  },
  "lex-runtime-v2": { load: () => import("@aws-sdk/client-lex-runtime-v2"), http2: true },
  // It compares the digests of messages, which random answers do not have.
  sqs: { load: () => import("@aws-sdk/client-sqs"), configuration: { md5: false } },
}

const place = emptyFolder("aws-sdk")
const models = awsModels.filter(({ name }) => Object.hasOwn(clients, name))

if (models.length === 0) {
  test.skip("the AWS models (skipped: SMITHY_CONFORMANCE names no folder)", () => {})
}

describe.runIf(models.length > 0)("the AWS SDK's client and a generated server", () => {
  test.each(models.map((model) => [model.name, model] as const))(
    "%s: each operation carries what it is given, and each of its errors",
    async (name, aws) => {
      const { model, service } = load(aws)
      const { server } = await generatePackages<Module, Module>(aws, place)
      const { load: loadClient, newer = [], ...options } = clients[name] ?? expect.unreachable()
      const values = new RandomValues(model, createRandom(1), "number")
      const parties = { model, service, server, client: await loadClient(), longs: "number", ...options } as const
      const operations = operationsOf(model, service)
      expect(await tryOperations(parties, values)).toEqual({
        answers: operations.length,
        errors: operations.flatMap((operation) => errorsOf(model, service, operation)).length,
        problems: newer,
      })
    },
  )
})
