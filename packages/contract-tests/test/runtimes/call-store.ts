import { NoSuchItem, OrderCommand, StoreClient } from "./generated/client/src/store/index.ts"

/** What the generated client gets from a store: an answer, an error of the model, and two that every service has. */
export async function callStore(endpoint: string): Promise<unknown[]> {
  const order = (item: string, count: number, secretAccessKey = "secret") =>
    new StoreClient({ endpoint, region: "eu-west-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey } })
      .send(new OrderCommand({ item, count }))
      .then(
        ({ price }) => price,
        (error: unknown) => [String(error), error instanceof NoSuchItem],
      )
  return [await order("tea", 3), await order("milk", 1), await order("tea", 101), await order("tea", 1, "guessed")]
}
