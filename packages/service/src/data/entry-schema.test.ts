import profiles from "@workflow-contracts/contract/customer-profiles/openapi.json" with { type: "json" }
import swf from "@workflow-contracts/contract/swf/openapi.json" with { type: "json" }
import { expect, test } from "vitest"
import schema from "./entry.schema.json" with { type: "json" }

/** A part of a document with all that it refers to in its place, without descriptions. */
function whole(document: object, pointer: string): unknown {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== "object" || value === null) return value
    if ("$ref" in value) return whole(document, String(value.$ref))
    const said = Object.entries(value).filter(([name]) => name !== "description")
    return Object.fromEntries(said.map(([name, inner]) => [name, fill(inner)]))
  }
  const names = pointer.split("/").slice(1)
  return fill(names.reduce((part: object, name) => Object(part)[name.replaceAll("~1", "/")], document))
}

test.each([
  ["swfDomain", swf, "#/components/schemas/ListClosedWorkflowExecutionsInput/properties/domain"],
  ["swfExecutionInfo", swf, "#/components/schemas/WorkflowExecutionInfo"],
  ["profilesDomain", profiles, "#/paths/~1domains~1{DomainName}~1workflows/post/parameters/0/schema"],
  ["profilesWorkflow", profiles, "#/components/schemas/ListWorkflowsItem"],
])("the schema's %s is the contract's", (name, contract, pointer) => {
  expect(whole(schema, `#/$defs/${name}`)).toEqual(whole(contract, pointer))
})
