import { timingSafeEqual } from "node:crypto"

/** Whether two secrets are the same. Tells nothing by the time that it takes. */
export function isSame(a = "", b = ""): boolean {
  if (a === "" || b === "") return a === b
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}
