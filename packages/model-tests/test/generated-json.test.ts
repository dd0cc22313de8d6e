import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { ServiceDefinition } from "@smithwright/server"
import { hasTrait } from "@smithwright/smithy"
import { describe, expect, test } from "vitest"
import { awsModels, load } from "../src/aws-models.ts"
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

describe.runIf(spoken.length > 0)("generated JSON code does what the schemas would", () => {
  test.each(spoken.map((aws) => [aws.name, aws] as const))("%s", async (name, aws) => {
    const { client } = await generatePackages<Module, Module>(aws, place)
    const path = join(place, name, "server/src", name, "definition.ts")
    const { definition }: { definition: ServiceDefinition } = await import(/* @vite-ignore */ pathToFileURL(path).href)
    const values = new RandomValues(load(aws).model, createRandom(1), "number")
    expect(await compareJson({ ...load(aws), client, definition }, values, createRandom(2))).toEqual([])
  })
})
