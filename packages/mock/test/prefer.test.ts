import { describe, expect, test } from "vitest"
import { bodyOf, callLibrary, callWarehouse, readFixture, useMock } from "./fixtures.ts"

const warehouse = useMock(readFixture("warehouse"), { seed: "a" })
const library = useMock(readFixture("library"))

const listBoxes = async (prefer: string) => {
  const answer = await callWarehouse(warehouse.url, "ListBoxes", { shelf: "north" }, { prefer })
  return { status: answer.status, body: await bodyOf(answer) }
}

describe("Prefer", () => {
  test.each([
    ["example=LockedFault", 400, { __type: "example.warehouse#LockedFault" }],
    [
      "code=400, example=UnknownShelfFault",
      400,
      { __type: "example.warehouse#UnknownShelfFault", message: "No such shelf" },
    ],
    [
      "code=400; example=UnknownShelfFault",
      400,
      { __type: "example.warehouse#UnknownShelfFault", message: "No such shelf" },
    ],
    ["code=500", 500, { __type: "example.warehouse#ForkliftFault" }],
    ['example="No boxes"', 200, { boxes: [] }],
    ["example=No boxes, respond-async, wait=10", 200, { boxes: [] }],
    ["dynamic=false", 200, { boxes: [{ id: "b-1", weight: 1.5, storedAt: 1326581114.02 }] }],
  ])("%s", async (prefer, status, body) => {
    expect(await listBoxes(prefer)).toEqual({ status, body })
  })

  test("in several headers counts as one", async () => {
    const headers = new Headers({
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "Warehouse.ListBoxes",
      prefer: "code=400",
    })
    headers.append("prefer", "example=LockedFault")
    const answer = await fetch(warehouse.url, { method: "POST", headers, body: '{"shelf":"north"}' })
    expect(await bodyOf(answer)).toEqual({ __type: "example.warehouse#LockedFault" })
  })

  test("dynamic=true makes up other values each time, within the contract", async () => {
    const bodies = await Promise.all([1, 2].map(() => listBoxes("dynamic=true")))
    expect(bodies.map(({ status }) => status)).toEqual([200, 200])
    expect(bodies[0]).not.toEqual(bodies[1])
    expect(Object.keys(bodies[0]?.body ?? {}).sort()).toEqual(["boxes", "token"])
  })

  test.each([
    ["code=418", "The mock has no status 418 for ListBoxes."],
    ["code=many", '"code=many" in Prefer is no status code'],
    ["dynamic=maybe", '"dynamic=maybe" in Prefer is neither true nor false'],
    ["example=Nothing", 'The mock has no example "Nothing" for ListBoxes.'],
    ["code=500, example=LockedFault", 'The mock has no example "LockedFault" of status 500 for ListBoxes.'],
  ])("%s is refused", async (prefer, message) => {
    const { status, body } = await listBoxes(prefer)
    expect([status, body.__type]).toEqual([400, "InvalidPreferenceException"])
    expect(body.message).toContain(message)
  })

  test("says what exists", async () => {
    const { body } = await listBoxes("example=Nothing")
    expect(body.message).toContain(
      'It has 200 with "Small boxes", "No boxes"; 400 with "ValidationException", "UnknownShelfFault", "LockedFault"; ' +
        '500 with "ForkliftFault".',
    )
  })
})

describe("Prefer with restJson", () => {
  const listBooks = async (prefer: string) => {
    const answer = await callLibrary(library.url, "/shelves/novels/books", { headers: { prefer } })
    return { status: answer.status, name: answer.headers.get("x-amzn-errortype"), body: await bodyOf(answer) }
  }

  test.each([
    ["code=404", 404, "ResourceNotFoundException", { Message: "No shelf of that name" }],
    ["example=ResourceNotFoundException", 404, "ResourceNotFoundException", { Message: "No shelf of that name" }],
    ["code=409", 409, "LentException", { Message: "It is lent" }],
    ["code=409, example=LostException", 409, "LostException", { Message: "It is lost" }],
    ["code=429, example=ThrottlingException", 429, "ThrottlingException", { Message: expect.any(String) }],
  ])("%s", async (prefer, status, name, body) => {
    expect(await listBooks(prefer)).toEqual({ status, name, body })
  })

  test("names errors that have no example too", async () => {
    const { status, name, body } = await listBooks("example=Nothing")
    expect([status, name]).toEqual([400, "InvalidPreferenceException"])
    expect(body.message).toContain('429 with "ThrottlingException"')
  })
})
