import { readFileSync } from "node:fs"
import { isListClosedWorkflowExecutionsInputJson } from "@workflow-contracts/validators/swf"
import { Type } from "typebox"
import { Compile } from "typebox/compile"
import { z } from "zod"
import { ajvCheck } from "./ajv-check.ts"
import type { Subject } from "./subject.ts"

const statuses = ["COMPLETED", "FAILED", "CANCELED", "TERMINATED", "CONTINUED_AS_NEW", "TIMED_OUT"] as const

/** ListClosedWorkflowExecutions of SWF. */
export function swfSubject(): Subject {
  const document = new URL(import.meta.resolve("@workflow-contracts/contract/swf/openapi.json"))
  const valid = {
    domain: "867530901",
    startTimeFilter: { oldestDate: 1325376070, latestDate: 1356998399 },
    typeFilter: { name: "crawl", version: "1.0" },
    nextPageToken: "AAAAKgAAAAEAAAAAAAAAAjvxRqJCPKrMLQDjXgoBpVLg",
    maximumPageSize: 50,
    reverseOrder: true,
  }
  return {
    name: "SWF ListClosedWorkflowExecutions",
    checks: {
      ours: isListClosedWorkflowExecutionsInputJson,
      ajv: ajvCheck(JSON.parse(readFileSync(document, "utf8")), "ListClosedWorkflowExecutionsInput"),
      zod: zodCheck(),
      typebox: typeboxCheck(),
    },
    valid,
    invalid: { ...valid, maximumPageSize: 101 },
  }
}

function zodCheck() {
  const time = z.object({ oldestDate: z.number(), latestDate: z.number().nullish() })
  const schema = z.object({
    domain: z.string().min(1).max(256),
    startTimeFilter: time.nullish(),
    closeTimeFilter: time.nullish(),
    executionFilter: z.object({ workflowId: z.string().min(1).max(256) }).nullish(),
    closeStatusFilter: z.object({ status: z.enum(statuses) }).nullish(),
    typeFilter: z.object({ name: z.string().min(1).max(256), version: z.string().max(64).nullish() }).nullish(),
    tagFilter: z.object({ tag: z.string().max(256) }).nullish(),
    nextPageToken: z.string().max(2048).nullish(),
    maximumPageSize: z.int32().min(0).max(100).nullish(),
    reverseOrder: z.boolean().nullish(),
  })
  return (value: unknown) => schema.safeParse(value).success
}

function typeboxCheck() {
  const optional = Type.Optional
  const time = Type.Object({ oldestDate: Type.Number(), latestDate: optional(Type.Number()) })
  const schema = Type.Object({
    domain: Type.String({ minLength: 1, maxLength: 256 }),
    startTimeFilter: optional(time),
    closeTimeFilter: optional(time),
    executionFilter: optional(Type.Object({ workflowId: Type.String({ minLength: 1, maxLength: 256 }) })),
    closeStatusFilter: optional(Type.Object({ status: Type.Enum([...statuses]) })),
    typeFilter: optional(
      Type.Object({
        name: Type.String({ minLength: 1, maxLength: 256 }),
        version: optional(Type.String({ maxLength: 64 })),
      }),
    ),
    tagFilter: optional(Type.Object({ tag: Type.String({ maxLength: 256 }) })),
    nextPageToken: optional(Type.String({ maxLength: 2048 })),
    maximumPageSize: optional(Type.Integer({ minimum: 0, maximum: 100 })),
    reverseOrder: optional(Type.Boolean()),
  })
  const compiled = Compile(schema)
  return (value: unknown) => compiled.Check(value)
}
