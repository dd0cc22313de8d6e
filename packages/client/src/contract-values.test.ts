import { AwsJson1_0Protocol, AwsRestJsonProtocol, AwsSmithyRpcV2CborProtocol } from "@aws-sdk/core/protocols"
import { cbor } from "@smithy/core/cbor"
import { HttpResponse } from "@smithy/core/protocols"
import type { HttpRequest, StaticErrorSchema, StaticOperationSchema, StaticStructureSchema } from "@smithy/types"
import { expect, test } from "vitest"
import { commandClass, type MetadataBearer, ServiceClient, ServiceException } from "./index.ts"

interface Price {
  amount?: string
  count?: bigint
  parts?: Price[]
  byName?: Record<string, bigint>
}

const price: StaticStructureSchema = [
  3,
  "a",
  "Price",
  0,
  ["amount", "count", "parts", "byName"],
  [19, 17, () => [1, "a", "Prices", 0, () => price], 128 | 17],
]
const policy: StaticStructureSchema = [3, "a", "Policy", 0, ["text"], [[0, { mediaType: "application/json" }]]]
const tooMuch: StaticErrorSchema = [-3, "a", "TooMuch", { error: "client" }, ["message", "limit"], [0, 17]]
const schema: StaticOperationSchema = [9, "a", "Echo", 0, () => price, () => price]

class TooMuch extends ServiceException {
  readonly limit?: bigint
}

const service = {
  namespace: "a",
  name: "Shop",
  version: "1",
  sdkId: "Shop",
  clientName: "ShopClient",
  protocol: AwsSmithyRpcV2CborProtocol,
  errors: [[tooMuch, TooMuch]] as const,
  baseError: ServiceException,
}
const EchoCommand = commandClass<Price, Price & MetadataBearer>(service, schema)

test("exact numbers have the types of contracts, in what is sent and in what comes back", async () => {
  let sent: unknown
  const handle = async ({ body }: HttpRequest) => {
    sent = cbor.deserialize(body)
    const headers = { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor" }
    return { response: new HttpResponse({ statusCode: 200, headers, body }) }
  }
  const client = new ServiceClient<Price, Price & MetadataBearer>(service, {
    endpoint: "http://127.0.0.1:1",
    region: "us-east-1",
    requestHandler: { handle },
  })
  const input = { amount: "273.15", count: 1n, parts: [{ amount: "-0.5", count: 2n ** 70n }], byName: { a: -1n } }
  const { $metadata: _, ...output } = await client.send(new EchoCommand(input))
  expect(output).toEqual(input)
  expect(sent).toMatchObject({ amount: { string: "273.15" }, count: 1, byName: { a: -1 } })
})

const answering = (statusCode: number, headers: Record<string, string>, body: Uint8Array) => ({
  endpoint: "http://127.0.0.1:1",
  region: "us-east-1",
  maxAttempts: 1,
  requestHandler: { handle: async () => ({ response: new HttpResponse({ statusCode, headers, body }) }) },
})

test("the members of errors have the types of contracts", async () => {
  const body = cbor.serialize({ __type: "a#TooMuch", message: "no", limit: 3 })
  const configuration = answering(400, { "smithy-protocol": "rpc-v2-cbor" }, body)
  const client = new ServiceClient<Price, Price & MetadataBearer>(service, configuration)
  const error: unknown = await client.send(new EchoCommand({})).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(TooMuch)
  expect(error).toMatchObject({ message: "no", limit: 3n })
})

test("a text that is JSON is a text", async () => {
  const json = { ...service, protocol: AwsJson1_0Protocol }
  const client = new ServiceClient<object, MetadataBearer>(json, answering(200, {}, Buffer.from('{"text":"[1]"}')))
  const GetCommand = commandClass<object, MetadataBearer>(json, [9, "a", "Get", 0, "unit", () => policy])
  const { $metadata: _, ...output } = await client.send(new GetCommand({}))
  expect(output).toStrictEqual({ text: "[1]" })
})

test("a payload that is not there is no member", async () => {
  const rest = { ...service, protocol: AwsRestJsonProtocol }
  const file: StaticStructureSchema = [3, "a", "File", 0, ["bytes"], [[21, 16]]]
  const client = new ServiceClient<object, MetadataBearer>(rest, answering(200, {}, new Uint8Array()))
  const get: StaticOperationSchema = [9, "a", "Get", { http: ["GET", "/", 200] }, "unit", () => file]
  const GetCommand = commandClass<object, MetadataBearer>(rest, get)
  const { $metadata: _, ...output } = await client.send(new GetCommand({}))
  expect(output).toStrictEqual({})
})
