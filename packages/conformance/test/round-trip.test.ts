import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, test } from "vitest"

const main = fileURLToPath(new URL("round-trip/main.ts", import.meta.url))

test.each([
  "smithy.protocols#rpcv2Cbor",
  "aws.protocols#awsJson1_0",
  "aws.protocols#awsJson1_1",
  "aws.protocols#restJson1",
])(
  "what a client sends in %s is what a handler gets, and the other way round",
  { timeout: 120_000 },
  async (protocol) => {
    const [models, inputs, seed] = ["12", "20", "1"]
    const run = promisify(execFile)(process.execPath, [
      "--conditions=@smithwright/source",
      main,
      protocol,
      models,
      inputs,
      seed,
    ])
    await expect(run).resolves.toEqual({ stdout: "", stderr: "" })
  },
)
