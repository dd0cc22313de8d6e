import { describe, expect, test } from "vitest"
import { createMock } from "../src/index.ts"
import { bodyOf, callWarehouse, readFixture, useMock } from "./fixtures.ts"

const document = readFixture("warehouse")
const request = { shelf: "north" }

/** What a new mock answers to the same requests. */
async function answers(behaviour: Parameters<typeof createMock>[0]["behaviour"], count = 8): Promise<string[]> {
  const mock = await createMock({ contract: "fixture", document, behaviour: behaviour ?? {} })
  const { url } = await mock.listen({ port: 0 })
  const texts: string[] = []
  for (let nth = 0; nth < count; nth++) {
    const answer = await callWarehouse(url, "ListBoxes", request)
    texts.push(`${answer.status} ${await answer.text()}`)
  }
  await mock.close()
  return texts
}

describe("a dynamic mock", () => {
  test("answers alike from the same seed, and differently each time", async () => {
    const first = await answers({ isDynamic: true, seed: "a" })
    expect(await answers({ isDynamic: true, seed: "a" })).toEqual(first)
    expect(await answers({ isDynamic: true, seed: "b" })).not.toEqual(first)
    expect(new Set(first).size).toBeGreaterThan(1)
  })

  const dynamic = useMock(document, { isDynamic: true, seed: "a" })
  test("ends pages all the same", async () => {
    const answer = await callWarehouse(dynamic.url, "ListBoxes", { ...request, token: "p-1" })
    expect(Object.keys(await bodyOf(answer))).toEqual(["boxes"])
  })

  test("takes examples when asked to", async () => {
    const answer = await callWarehouse(dynamic.url, "ListBoxes", request, { prefer: "dynamic=false" })
    expect(await bodyOf(answer)).toMatchObject({ boxes: [{ id: "b-1" }] })
  })
})

describe("faults", () => {
  const statuses = async (behaviour: Parameters<typeof answers>[0], count?: number) =>
    (await answers(behaviour, count)).map((text) => Number(text.slice(0, 3)))

  test("come as often as their rate says, and from the same seed at the same requests", async () => {
    const first = await statuses({ faultRate: 0.25, seed: "c" }, 80)
    expect(await statuses({ faultRate: 0.25, seed: "c" }, 80)).toEqual(first)
    expect(first.filter((status) => status === 500)).toHaveLength(21)
  })

  test("are the contract's own errors", async () => {
    expect(new Set(await answers({ faultRate: 1, seed: "a" }))).toEqual(
      new Set(['500 {"__type":"example.warehouse#ForkliftFault"}']),
    )
  })

  test("may be any of them", async () => {
    expect(new Set(await statuses({ faultRate: 1, faults: "all", seed: "a" }, 20))).toEqual(new Set([400, 500]))
  })

  const faulty = useMock(document, { faultRate: 1 })
  test("spare requests that ask for an answer, and never hide what is wrong with one", async () => {
    const asked = await callWarehouse(faulty.url, "ListBoxes", request, { prefer: "code=200" })
    expect(asked.status).toBe(200)
    const invalid = await callWarehouse(faulty.url, "ListBoxes", {})
    expect(invalid.status).toBe(400)
    await callWarehouse(faulty.url, "ListBoxes", request)
    expect(faulty.exchanges.at(-1)?.reason).toBe("a simulated fault, by the fault rate")
  })
})

describe("a delay", () => {
  const slow = useMock(document, { delay: 60_000 })

  test("is the mock's, unless a request prefers another", async () => {
    const answer = await callWarehouse(slow.url, "ListBoxes", request, { prefer: "delay=0" })
    expect(answer.status).toBe(200)
    const late = callWarehouse(slow.url, "ListBoxes", request)
    expect(await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 100, "still waiting"))])).toBe(
      "still waiting",
    )
    late.catch(() => {})
  })

  test.each(["delay=soon", "delay=60001", "delay=-1"])("%s is refused", async (prefer) => {
    const answer = await callWarehouse(slow.url, "ListBoxes", request, { prefer })
    expect(await bodyOf(answer)).toEqual({
      __type: "InvalidPreferenceException",
      message: `"${prefer}" in Prefer is no number of milliseconds from 0 to 60000`,
    })
  })
})
