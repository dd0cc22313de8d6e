import { AwsRestJsonProtocol } from "@aws-sdk/core/protocols"
import type { StaticOperationSchema, StaticStructureSchema, StaticUnionSchema } from "@smithy/types"
import { expect, test } from "vitest"
import { commandClass, ServiceClient } from "./index.ts"
import { answering, credentials, library } from "./testing.ts"

const service = { ...library, protocol: AwsRestJsonProtocol }
const union: StaticUnionSchema = [4, "a", "Union", 0, ["text"], [0]]
const structure: StaticStructureSchema = [3, "a", "Structure", 0, ["text"], [0]]

async function send(payload: StaticUnionSchema | StaticStructureSchema, data: object | undefined) {
  const schema: StaticOperationSchema = [
    9,
    "a",
    "Put",
    { http: ["PUT", "/", 200] },
    [3, "a", "PutInput", 0, ["data"], [[() => payload, { httpPayload: 1 }]]],
    "unit",
  ]
  const PutCommand = commandClass<object, { $metadata: object }>(service, schema)
  const requestHandler = answering([200])
  await new ServiceClient(service, { region: "eu-west-1", credentials, requestHandler }).send(new PutCommand({ data }))
  const [request] = requestHandler.requests
  return [request?.headers["content-type"], request?.body === undefined ? "" : Buffer.from(request.body).toString()]
}

test.each([
  ["a union that is not set is left out", union, undefined, [undefined, ""]],
  ["one that is set is sent", union, { text: "x" }, ["application/json", '{"text":"x"}']],
  ["a structure without members is sent", structure, undefined, ["application/json", "{}"]],
])("%s", async (_name, payload, data, sent) => {
  expect(await send(payload, data)).toEqual(sent)
})
