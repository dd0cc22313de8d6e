import { setTimeout } from "node:timers/promises"
import { sigV4Auth } from "@smithwright/server/sigv4"
import { callStore } from "./call-store.ts"
import { createStore, NoSuchItem } from "./generated/server/src/store/index.ts"

const store = createStore(
  {
    order({ item, count }) {
      if (item !== "tea") throw new NoSuchItem({ message: `There is no ${item}` })
      return { price: 4 * count }
    },
    echo: ({ content }) => ({ content }),
    tick: () => ({ ticks: new ReadableStream(ticks) }),
    async wait(_input, { signal }) {
      console.log("A client waits")
      await setTimeout(3_600_000, undefined, { signal }).catch(() => console.log("The client that waited has left"))
    },
    async weigh({ content }) {
      let bytes = 0
      for await (const chunk of content) {
        bytes += chunk.length
        console.log("A client sends")
      }
      return { bytes }
    },
  },
  { authentication: [sigV4Auth({ region: "eu-west-1", findKey: () => ({ secretAccessKey: "secret" }) })] },
)

const ticks: UnderlyingDefaultSource<Uint8Array> = {
  async pull(controller) {
    await setTimeout(1)
    controller.enqueue(new TextEncoder().encode("tick "))
  },
  cancel: () => console.log("The client that listened has left"),
}

/** Serves the store, and says at `/client` what a client that runs here finds in it. */
export const service = {
  async fetch(request: Request): Promise<Response> {
    const { pathname, origin } = new URL(request.url)
    return pathname === "/client" ? Response.json(await callStore(origin)) : store.fetch(request)
  },
}
