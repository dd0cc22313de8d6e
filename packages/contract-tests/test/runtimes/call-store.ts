import { EchoCommand, NoSuchItem, OrderCommand, StoreClient } from "./generated/client/src/store/index.ts"

/** What the generated client gets from a store: an answer, an error of the model, two that every service has, a stream. */
export async function callStore(endpoint: string): Promise<unknown[]> {
  const order = (item: string, count: number, secretAccessKey = "secret") =>
    new StoreClient({ endpoint, region: "eu-west-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey } })
      .send(new OrderCommand({ item, count }))
      .then(
        ({ price }) => price,
        (error: unknown) => [String(error), error instanceof NoSuchItem],
      )
  const client = new StoreClient({ endpoint, region: "eu-west-1" })
  const { content } = await client.send(new EchoCommand({ content: new Blob(["one"]).stream() }))
  return [
    await order("tea", 3),
    await order("milk", 1),
    await order("tea", 101),
    await order("tea", 1, "guessed"),
    await content.transformToString(),
  ]
}
