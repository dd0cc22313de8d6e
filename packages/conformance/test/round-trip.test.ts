import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, test } from "vitest"

/** Runs a file with Node itself, whose loader the files that are emitted in memory need. It says nothing when all is well. */
async function run(file: string, ...args: readonly string[]): Promise<void> {
  const path = fileURLToPath(new URL(`round-trip/${file}`, import.meta.url))
  const ended = promisify(execFile)(process.execPath, ["--conditions=@smithwright/source", path, ...args])
  await expect(ended).resolves.toEqual({ stdout: "", stderr: "" })
}

test.each([
  "smithy.protocols#rpcv2Cbor",
  "aws.protocols#awsJson1_0",
  "aws.protocols#awsJson1_1",
  "aws.protocols#restJson1",
])("what a client sends in %s is what a handler gets, and the other way round", (protocol) =>
  run("main.ts", protocol, "12", "20", "1"),
)

test.each(["smithy.protocols#rpcv2Cbor", "aws.protocols#restJson1"])(
  "generated clients and handlers talk in events, both ways at once, in %s",
  (protocol) => run("events.ts", protocol),
)
