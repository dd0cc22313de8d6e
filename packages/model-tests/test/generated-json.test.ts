import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { ServiceDefinition } from "@smithwright/server"
import { hasTrait } from "@smithwright/smithy"
import { describe, expect, test } from "vitest"
import { type AwsModel, awsModels, load } from "../src/aws-models.ts"
import type { Module } from "../src/connection.ts"
import { emptyFolder, generatePackages } from "../src/generate-packages.ts"
import { createRandom } from "../src/random.ts"
import { RandomValues } from "../src/random-value.ts"
import { compareJson } from "../src/try-json.ts"

const place = emptyFolder("generated-json")
const protocols = ["aws.protocols#awsJson1_0", "aws.protocols#awsJson1_1"]
const spoken = awsModels.filter((aws) => protocols.some((id) => hasTrait(load(aws).service, id)))

if (spoken.length === 0) {
  test.skip("the AWS models (skipped: SMITHY_CONFORMANCE names no folder)", () => {})
}

/** Of requests and answers that a seed makes, what the generated code and the schemas do differently. */
async function differences(aws: AwsModel, seeds: readonly number[]): Promise<string[]> {
  const { client } = await generatePackages<Module, Module>(aws, place)
  const path = join(place, aws.name, "server/src", aws.name, "definition.ts")
  const { definition }: { definition: ServiceDefinition } = await import(/* @vite-ignore */ pathToFileURL(path).href)
  const subject = { ...load(aws), client, definition }
  const found: string[] = []
  for (const seed of seeds) {
    const values = new RandomValues(subject.model, createRandom(seed), "number")
    found.push(...(await compareJson(subject, values, createRandom(seed + 1))))
  }
  return found
}

describe("generated JSON code does what the schemas would", () => {
  test("for every type", async () => {
    const path = join(import.meta.dirname, "every-type.smithy")
    const seeds = Array.from({ length: 20 }, (_, index) => 2 * index)
    expect(await differences({ name: "every-type", path }, seeds)).toEqual([])
  })

  test.runIf(spoken.length > 0).each(spoken.map((aws) => [aws.name, aws] as const))("for %s", async (_name, aws) => {
    expect(await differences(aws, [1])).toEqual([])
  })
})
