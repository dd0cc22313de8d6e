const time = { startTimeFilter: { oldestDate: 0 } }

/** A text of so many characters. */
export const long = (length: number) => "x".repeat(length)

/** Each row breaks one constraint of the SWF model: what it is, the body, and the member that an answer may name. */
export const swfViolations: readonly (readonly [string, object, string])[] = [
  ["domain is missing", time, "domain"],
  ["domain is null", { domain: null, ...time }, "domain"],
  ["domain is empty", { domain: "", ...time }, "domain"],
  ["domain has 257 characters", { domain: long(257), ...time }, "domain"],
  ["startTimeFilter.oldestDate is missing", { domain: "d", startTimeFilter: {} }, "oldestDate"],
  ["closeTimeFilter.oldestDate is missing", { domain: "d", closeTimeFilter: { latestDate: 1 } }, "oldestDate"],
  ["executionFilter.workflowId is missing", { domain: "d", ...time, executionFilter: {} }, "workflowId"],
  ["executionFilter.workflowId is empty", { domain: "d", ...time, executionFilter: { workflowId: "" } }, "workflowId"],
  [
    "executionFilter.workflowId has 257 characters",
    { domain: "d", ...time, executionFilter: { workflowId: long(257) } },
    "workflowId",
  ],
  ["closeStatusFilter.status is missing", { domain: "d", ...time, closeStatusFilter: {} }, "status"],
  [
    "closeStatusFilter.status is unknown",
    { domain: "d", ...time, closeStatusFilter: { status: "CANCELLED" } },
    "status",
  ],
  ["typeFilter.name is missing", { domain: "d", ...time, typeFilter: { version: "1" } }, "name"],
  ["typeFilter.name is empty", { domain: "d", ...time, typeFilter: { name: "" } }, "name"],
  ["typeFilter.name has 257 characters", { domain: "d", ...time, typeFilter: { name: long(257) } }, "name"],
  [
    "typeFilter.version has 65 characters",
    { domain: "d", ...time, typeFilter: { name: "n", version: long(65) } },
    "version",
  ],
  ["tagFilter.tag is missing", { domain: "d", ...time, tagFilter: {} }, "tag"],
  ["tagFilter.tag has 257 characters", { domain: "d", ...time, tagFilter: { tag: long(257) } }, "tag"],
  ["nextPageToken has 2049 characters", { domain: "d", ...time, nextPageToken: long(2049) }, "nextPageToken"],
  ["maximumPageSize is negative", { domain: "d", ...time, maximumPageSize: -1 }, "maximumPageSize"],
  ["maximumPageSize is 101", { domain: "d", ...time, maximumPageSize: 101 }, "maximumPageSize"],
]

/** Each row breaks one constraint of the Customer Profiles model: what it is, and the input, wherever HTTP carries it. */
export const workflowViolations: readonly (readonly [string, WorkflowsInput])[] = [
  ["DomainName has 65 characters", { DomainName: long(65) }],
  ["DomainName breaks its pattern", { DomainName: "a b" }],
  ["MaxResults is 0", { DomainName: "d", MaxResults: 0 }],
  ["MaxResults is 101", { DomainName: "d", MaxResults: 101 }],
  ["NextToken is empty", { DomainName: "d", NextToken: "" }],
  ["NextToken has 1025 characters", { DomainName: "d", NextToken: long(1025) }],
  ["Status is unknown", { DomainName: "d", Status: "CANCELED" }],
  ["WorkflowType is unknown", { DomainName: "d", WorkflowType: "OTHER" }],
]

/** The input of ListWorkflows as plain text and numbers. */
export interface WorkflowsInput {
  readonly DomainName: string
  readonly MaxResults?: number
  readonly NextToken?: string
  readonly Status?: string
  readonly WorkflowType?: string
}

/** The path and query that carry an input's parameters, and the body that carries the rest. */
export function workflowsRequest({ DomainName, MaxResults, NextToken, ...body }: WorkflowsInput) {
  const query = new URLSearchParams()
  if (MaxResults !== undefined) query.set("max-results", String(MaxResults))
  if (NextToken !== undefined) query.set("next-token", NextToken)
  return { path: `/domains/${encodeURIComponent(DomainName)}/workflows?${query}`, body }
}

/** A value of any type as one of another: tests send what the types forbid. */
export function forced<Type>(value: object): Type {
  return JSON.parse(JSON.stringify(value))
}

/** The same for the SDKs, which take dates where the wire has seconds. */
export function forcedWithDates<Type>(value: object): Type {
  return JSON.parse(JSON.stringify(value), (name, item: unknown) =>
    name.endsWith("Date") && typeof item === "number" ? new Date(item * 1000) : item,
  )
}
