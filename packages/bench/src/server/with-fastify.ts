import type { Server } from "node:http"
import fastify from "fastify"
import { documentOf, outputOf, type Scenario } from "./scenario.ts"

const schemaNames = {
  ListClosedWorkflowExecutions: ["ListClosedWorkflowExecutionsInput", "ListClosedWorkflowExecutionsOutput"],
  ListWorkflows: ["ListWorkflowsRequestContent", "ListWorkflowsResponseContent"],
} as const

/** Fastify, with the schemas of the same contract for what comes in and goes out. */
export async function fastifyServer(scenario: Scenario): Promise<Server> {
  const app = fastify({ ajv: { customOptions: { strict: false, coerceTypes: false, removeAdditional: false } } })
  const { components } = documentOf(scenario)
  const schemas = JSON.parse(JSON.stringify(components).replaceAll('"#/components/', '"contract#/'))
  app.addSchema({ $id: "contract", ...schemas })
  if (scenario.headers["content-type"] === "application/x-amz-json-1.0") {
    const parse = app.getDefaultJsonParser("ignore", "ignore")
    app.addContentTypeParser("application/x-amz-json-1.0", { parseAs: "string" }, parse)
  }
  const [input, output] = schemaNames[scenario.operation]
  const answer = outputOf(scenario, (seconds) => seconds)
  const ref = (name: string) => ({ $ref: `contract#/schemas/${name}` })
  const schema = { body: ref(input), response: { 200: ref(output) } }
  const [path = "/"] = scenario.path.split("?")
  app.post(path.replace("example-domain", ":domain"), { schema }, async () => answer)
  await app.ready()
  return app.server
}
