import { execFile, spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, test } from "vitest"
import { region, run } from "../../test/running.ts"
import { controlledAccess } from "../access/access.ts"
import { readAccessFile } from "../access/access-file.ts"
import { demoExecutions } from "../demo/demo-executions.ts"
import { demoWorkflows } from "../demo/demo-workflows.ts"

const program = fileURLToPath(new URL("../../test/pages.py", import.meta.url))
const key = { id: "AKIABOTOBOTOBOTOBOTO", secret: "the-secret-of-boto" }
const policy = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } }
const users = [{ name: "boto", keys: [key], policies: [policy] }]
const keys = readAccessFile(JSON.stringify({ accounts: [{ id: "123456789012", users }] }), "access.json")

const isThere = spawnSync("python3", ["-c", "import boto3"]).status === 0
const reason = isThere ? "" : " (skipped: python3-boto3 is not installed)"

test.skipIf(!isThere)(`Python's boto3 pages through both operations${reason}`, async () => {
  const running = await run({ access: controlledAccess(keys, region, Date.now) })
  await running.store.record([...demoExecutions(), ...demoWorkflows()])
  const args = [program, running.swfUrl, running.customerProfilesUrl, key.id, key.secret]
  const { stdout } = await promisify(execFile)("python3", args)
  const { executions, workflows, oldest, errors } = JSON.parse(stdout)
  expect(executions.map((page: string[]) => page.length)).toEqual([60, 60, 60, 60, 13])
  expect(new Set(executions.flat()).size).toBe(253)
  expect(workflows.map((page: string[]) => page.length)).toEqual([25, 25, 10])
  expect(new Set(workflows.flat()).size).toBe(60)
  expect(oldest).toEqual({
    execution: { workflowId: "20110927-T-1", runId: "1e536162-f1ea-48b0-85f3-aade88eef2f7" },
    workflowType: { name: "customerOrderWorkflow", version: "1.0" },
    startTimestamp: 1326581114.02,
    closeTimestamp: 1326582914.031,
    executionStatus: "CLOSED",
    closeStatus: "TIMED_OUT",
    tagList: ["music purchase", "digital", "ricoh-the-dog"],
    cancelRequested: false,
  })
  expect(errors).toEqual([
    ["UnknownResourceFault", 400],
    ["ValidationException", 400],
    ["ResourceNotFoundException", 404],
    ["BadRequestException", 400],
  ])
})
