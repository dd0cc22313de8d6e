import { describe, expect, test } from "vitest"
import { addHeader, swfClients } from "./clients.ts"
import { sampleOutput } from "./handlers.ts"
import { useServer } from "./targets.ts"

const filter = { startTimeFilter: { oldestDate: new Date(0) } }

describe.each(["our mock", "the generated server"] as const)("SWF from %s", (server) => {
  const target = useServer(server, "swf")

  describe.each(Object.entries(swfClients))("to %s", (_name, connectTo) => {
    const connect = () => connectTo(target.url)

    test("the document's sample request is answered with its sample response", async () => {
      const output = await connect().list({
        domain: "867530901",
        closeTimeFilter: { oldestDate: new Date(1325376070000), latestDate: new Date(1356998399000) },
        tagFilter: { tag: "ricoh-the-dog" },
      })
      expect(output.executionInfos).toEqual(sampleOutput.executionInfos)
      expect(output.$metadata.httpStatusCode).toBe(200)
      expect(output.$metadata.requestId).toMatch(/./)
    })

    test("the paginator ends", async () => {
      const sizes: (number | undefined)[] = []
      for await (const page of connect().pages({ domain: "867530901", ...filter }))
        sizes.push(page.executionInfos?.length)
      expect(sizes).toEqual([3])
    })

    test.each(["OperationNotPermittedFault", "UnknownResourceFault"] as const)(
      "%s arrives as its class",
      async (name) => {
        const { client, errors, list } = connect()
        addHeader(client, "Prefer", `code=400, example=${name}`)
        const answer = list({ domain: name, ...filter })
        await expect(answer).rejects.toBeInstanceOf(errors[name])
        await expect(answer).rejects.toMatchObject({
          name,
          $fault: "client",
          message: expect.stringMatching(/./),
          $metadata: { httpStatusCode: 400 },
        })
      },
    )

    test("a violated constraint arrives as ValidationException that names the member", async () => {
      const answer = connect().list({ domain: "867530901", ...filter, maximumPageSize: 101 })
      await expect(answer).rejects.toMatchObject({
        name: "ValidationException",
        message: expect.stringContaining("maximumPageSize"),
        $metadata: { httpStatusCode: 400 },
      })
    })
  })
})
