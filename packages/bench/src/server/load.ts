/**
 * Sends a request again and again whenever its parent says so, and tells what came of it. A process of its own, so that
 * it takes nothing from the server's core.
 */
import { type Load, type LoadResult, sendRequests } from "../send-requests.ts"

export interface LoadOrder extends Load {
  /** In base64. */
  readonly request: string
}

/** Or why there is none. */
export type LoadAnswer = LoadResult | { readonly failure: string }

function run(order: LoadOrder): Promise<LoadAnswer> {
  const sending = sendRequests({ ...order, request: Buffer.from(order.request, "base64") })
  return sending.catch((error) => ({ failure: String(error) }))
}

process.on("disconnect", () => process.exit())
process.on("message", async (order: LoadOrder) => process.send?.(await run(order)))
