import { AwsSmithyRpcV2CborProtocol } from "@aws-sdk/core/protocols"
import { cbor } from "@smithy/core/cbor"
import { HttpResponse } from "@smithy/core/protocols"
import type { HttpRequest, StaticOperationSchema, StaticStructureSchema } from "@smithy/types"
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
const schema: StaticOperationSchema = [9, "a", "Echo", 0, () => price, () => price]
const service = {
  namespace: "a",
  name: "Shop",
  version: "1",
  sdkId: "Shop",
  clientName: "ShopClient",
  protocol: AwsSmithyRpcV2CborProtocol,
  errors: [],
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
