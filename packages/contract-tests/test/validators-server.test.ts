import { summarise, validateListClosedWorkflowExecutionsInputJson } from "@workflow-contracts/validators/swf"
import { expect, test } from "vitest"
import { useServer } from "./targets.ts"
import { long, swfViolations } from "./violations.ts"

const server = useServer("the generated server", "swf")

async function answerTo(body: object): Promise<unknown> {
  const answer = await fetch(server.url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "SimpleWorkflowService.ListClosedWorkflowExecutions",
    },
    body: JSON.stringify(body),
  })
  return answer.json()
}

const manyAtOnce = {
  tagFilter: { tag: long(257) },
  typeFilter: {},
  maximumPageSize: 101,
  closeStatusFilter: { status: "?" },
}

test.each([...swfViolations, ["many constraints are broken", manyAtOnce, ""] as const])(
  "the validator says what the server says when %s",
  async (_name, body) => {
    const failures = validateListClosedWorkflowExecutionsInputJson(body)
    expect(await answerTo(body)).toMatchObject({
      message: summarise(failures),
      fieldList: failures.map(({ path, message }) => ({ path, message })),
    })
  },
)
