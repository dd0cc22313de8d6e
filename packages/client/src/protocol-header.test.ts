import { AwsSmithyRpcV2CborProtocol } from "@aws-sdk/core/protocols"
import { expect, test } from "vitest"
import { type Answer, answering, credentials, LibraryClient, ListBooksCommand, library } from "./testing.ts"

async function send(...answers: readonly Answer[]) {
  const requestHandler = answering(...answers)
  const service = { ...library, protocol: AwsSmithyRpcV2CborProtocol }
  const client = new LibraryClient({ region: "eu-west-1", credentials, requestHandler }, service)
  const { $metadata: _, ...output } = await client.send(new ListBooksCommand({ shelf: "A" }))
  return output
}

const own = { "smithy-protocol": "rpc-v2-cbor" }

test("an answer that names the protocol is read", async () => {
  expect(await send([200, "", own])).toEqual({})
})

test.each<[Answer, "client" | "server"]>([
  [[200, "<html>"], "server"],
  [[404, "<html>"], "client"],
  [[404, "", { "smithy-protocol": "rpc-v2-json" }], "client"],
])("an answer that does not is an error by its status: %j", async (answer, fault) => {
  await expect(send(answer)).rejects.toMatchObject({
    name: "ForeignAnswer",
    message: `The answer is not one of the service's: its status is ${answer[0]}, and it has no header Smithy-Protocol: rpc-v2-cbor`,
    $fault: fault,
    $metadata: { httpStatusCode: answer[0], attempts: 1 },
  })
})

test("what a gateway answers while the service is away is tried again", async () => {
  expect(await send([503, "<html>"], [200, "", own])).toEqual({})
})
