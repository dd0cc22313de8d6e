import { describe, expect, test, vi } from "vitest"
import { createLibrary, definition, type FindBooksInput, NoSuchShelf } from "../test/library.ts"
import type { ErrorContext, HandlerContext } from "./index.ts"
import { awsJson1_0, createService, createServiceSubset, restJson1, ServiceError } from "./index.ts"

const request = () =>
  new Request("http://library.test/shelves/a/books", { method: "POST", headers: { "x-note": "hi" } })

/** What a client and the error hook are told when a handler ends in `handler`. */
async function fail(
  handler: () => unknown,
): Promise<{ status: number; text: string; told: [unknown, ErrorContext][]; id: string }> {
  const told: [unknown, ErrorContext][] = []
  const service = createLibrary(restJson1, async () => handler(), { onError: (...all) => void told.push(all) })
  const answer = await service.fetch(request())
  return { status: answer.status, text: await answer.text(), told, id: answer.headers.get("x-amzn-requestid") ?? "" }
}

describe("a handler that fails", () => {
  test("tells the hook what the client is not told", async () => {
    const bug = new TypeError("secret")
    const { status, text, told, id } = await fail(() => {
      throw bug
    })
    const message = `The service failed. Its operator can look up why by the request id ${id}`
    expect([status, text]).toEqual([500, JSON.stringify({ message })])
    expect(told).toEqual([[bug, { requestId: id, operation: "findBooks" }]])
  })

  test.each([
    ["nothing", undefined, "expected an object"],
    ["no required member", {}, "Value at '/books': is required, but it is missing"],
    ["another type", { books: "Emma" }, "Value at '/books': expected a list, but it is a string"],
    ["another item", { books: ["Emma", 1] }, "Value at '/books/1': expected a string, but it is a number"],
    [
      "a header of two lines",
      { books: [], etag: "a\r\nb: c" },
      "Value at '/etag': has characters that a header may not have",
    ],
  ])("answers with %s", async (_name, output, message) => {
    const { status, told } = await fail(() => output)
    expect([status, told.map(([error]) => String(error))]).toEqual([500, [`ValueError: ${message}`]])
  })

  test("throws an error that the operation does not have", async () => {
    const stranger = new ServiceError([-3, "example.other", "NoSuchShelf", { error: "client" }, [], []], {})
    const { status, told } = await fail(() => {
      throw stranger
    })
    expect([status, told[0]?.[0]]).toEqual([500, stranger])
  })

  test("throws nothing that an error is", async () => {
    const { status, told } = await fail(() => Promise.reject(undefined))
    expect([status, told[0]?.[0]]).toEqual([500, undefined])
  })

  test("is answered even when the hook fails", async () => {
    const onError = (): never => {
      throw new Error("the hook")
    }
    const service = createLibrary(restJson1, () => Promise.reject(new Error("a bug")), { onError })
    const log = vi.spyOn(console, "error").mockImplementation(() => {})
    expect((await service.fetch(request())).status).toBe(500)
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})

test("a handler is told of the request", async () => {
  let told: HandlerContext | undefined
  const service = createLibrary(restJson1, (_input, context) => {
    told = context
    return { books: [] }
  })
  const answer = await service.fetch(request())
  expect(told?.requestId).toBe(answer.headers.get("x-amzn-requestid"))
  expect(told?.headers["x-note"]).toBe("hi")
  expect(told?.signal.aborted).toBe(false)
})

test("a handler finds in its context what is made for each request", async () => {
  const told: unknown[] = []
  const service = createService(
    definition(restJson1),
    {
      findBooks: (_input: FindBooksInput, context: HandlerContext & { tenant: string }) => {
        told.push(context.tenant, context.requestId, context.signal.aborted)
        return { books: [] }
      },
    },
    { createContext: async ({ headers, requestId }) => ({ tenant: `${headers["x-note"]} ${requestId}` }) },
  )
  const id = (await service.fetch(request())).headers.get("x-amzn-requestid")
  expect(told).toEqual([`hi ${id}`, id, false])
})

test("an error of the model ends the making of a context", async () => {
  const createContext = () => {
    throw new NoSuchShelf({ Message: "gone" })
  }
  const answer = await createLibrary(restJson1, () => expect.unreachable(), { createContext }).fetch(request())
  expect([answer.status, await answer.json()]).toEqual([404, { Message: "gone" }])
})

test("handlers may be the methods of a class", async () => {
  class Library {
    readonly #books = ["Emma"]
    findBooks() {
      return { books: this.#books }
    }
  }
  const answer = await createService(definition(restJson1), new Library()).fetch(request())
  expect(await answer.json()).toEqual({ books: ["Emma"] })
})

test("a handler may answer with a promise of a library's own", async () => {
  const promise = Promise.resolve({ books: ["Emma"] })
  const own = Object.fromEntries(["then"].map((name) => [name, promise.then.bind(promise)]))
  const answer = await createLibrary(restJson1, () => own).fetch(request())
  expect(await answer.json()).toEqual({ books: ["Emma"] })
})

test("requests beyond those that may be under way are told to come back", async () => {
  let finish = (_output: object): void => {}
  const output = new Promise<object>((resolve) => {
    finish = resolve
  })
  const service = createLibrary(restJson1, () => output, { maximumRequestsInFlight: 1 })
  const first = service.fetch(request())
  const second = await service.fetch(request())
  expect([second.status, second.headers.get("retry-after"), second.headers.get("x-amzn-errortype")]).toEqual([
    503,
    "1",
    "ServiceUnavailableException",
  ])
  finish({ books: [] })
  expect((await first).status).toBe(200)
  expect((await service.fetch(request())).status).toBe(200)
})

describe("a subset", () => {
  const two = definition(restJson1)
  two.operations.other = {
    schema: [9, "example.library", "Other", { http: ["POST", "/other", 200] }, "unit", "unit"],
    errors: [],
  }

  test("answers its own operations and knows no others", async () => {
    const service = createServiceSubset(two, { findBooks: () => ({ books: [] }), other: undefined })
    expect((await service.fetch(request())).status).toBe(200)
    const other = await service.fetch(new Request("http://library.test/other", { method: "POST" }))
    expect([other.status, other.headers.get("x-amzn-errortype")]).toEqual([404, "UnknownOperationException"])
  })

  test("of nothing is refused", () => {
    expect(() => createServiceSubset(two, {})).toThrow("example.library#Library has none of the handlers given")
  })
})

test.each(["op", "toString"])("a missing handler %j is told of when the service is made", (name) => {
  const operation = { schema: [9, "a", "Op", 0, "unit", "unit"] as const, errors: [] }
  const definition = { id: "a#B", protocols: [awsJson1_0], constraints: {}, operations: { [name]: operation } }
  expect(() => createService(definition, {})).toThrow(`the handler "${name}" is missing`)
})

test("the model's own error tells of broken constraints", async () => {
  const schema = [-3, "a", "BadRequest", { error: "client" }, ["Message"], [0]] as const
  const input = [3, "a", "Input", 0, ["name"], [0]]
  const operation = {
    schema: [9, "a", "Op", { http: ["POST", "/", 200] }, input, "unit"] as const,
    errors: [schema],
    validationError: (message: string) => new ServiceError(schema, { Message: message }),
  }
  const constraints = { "a#Input": { name: { required: true } } } as const
  const definition = { id: "a#B", protocols: [restJson1], constraints, operations: { op: operation } }
  const answer = await createService(definition, { op: () => undefined }).fetch(
    new Request("http://a.test/", { method: "POST" }),
  )
  expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "BadRequest"])
  expect(await answer.json()).toEqual({
    Message: "1 validation error detected. Value at '/name' failed to satisfy constraint: Member must not be null",
  })
})

test("defaults are filled in, on both ways", async () => {
  const shape = [3, "a", "Shape", 0, ["size", "at"], [1, 4]]
  const operation = { schema: [9, "a", "Op", { http: ["POST", "/", 200] }, shape, shape] as const, errors: [] }
  const definition = {
    id: "a#B",
    protocols: [restJson1],
    constraints: {},
    defaults: { "a#Shape": { size: 10, at: "2000-01-01T00:00:00Z" } },
    operations: { op: operation },
  }
  let input: unknown
  const service = createService(definition, {
    op: (value: unknown) => {
      input = value
      return {}
    },
  })
  const answer = await service.fetch(new Request("http://a.test/", { method: "POST" }))
  expect(input).toEqual({ size: 10, at: new Date("2000-01-01T00:00:00Z") })
  expect(await answer.text()).toBe('{"size":10,"at":946684800}')
})

test("bodies beyond the limit are refused", async () => {
  const service = createLibrary(restJson1, async () => ({ books: [] }), { maximumBodySize: 10 })
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: '{"title":"Emma"}' }
  const answer = await service.fetch(new Request("http://library.test/shelves/a/books", init))
  expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([413, "RequestEntityTooLargeException"])
})

test("errors are instances of their class, with their members in `content`", () => {
  const error = new NoSuchShelf({ Message: "gone" })
  expect(error).toBeInstanceOf(NoSuchShelf)
  expect(error).toBeInstanceOf(ServiceError)
  expect([error.name, error.message, error.content]).toEqual(["NoSuchShelf", "gone", { Message: "gone" }])
})

test.each([
  ["is cut off", `{"title":${"[".repeat(100_000)}`, 400],
  ["is in the wrong place", `{"title":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, 400],
  ["is in an unknown member", `{"unknown":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, 200],
  ["holds long numbers", `{"unknown":${"[".repeat(100_000)}1234567890123456${"]".repeat(100_000)}}`, 400],
])("deep nesting that %s does not exhaust the stack", async (_name, body, status) => {
  const service = createLibrary(restJson1, async () => ({ books: [] }))
  const init = { method: "POST", headers: { "content-type": "application/json" }, body }
  const answer = await service.fetch(new Request("http://library.test/shelves/a/books", init))
  expect(answer.status).toBe(status)
})

describe("a request that cannot be read", () => {
  const init = { method: "POST", headers: { "content-type": "application/json" } }

  test.each([
    ["a value of another type", '{"tags":["new",1]}', "Value at '/tags/1': expected a string, but it is a number"],
    ["what is no JSON", '{"title":}', "The body is not JSON: expected a value at line 1, column 10"],
  ])("tells client and log why and where: %s", async (_name, body, reason) => {
    const told: [string, string, ErrorContext][] = []
    const service = createLibrary(restJson1, async () => ({ books: [] }), {
      onRefusal: ({ name, message }, context) => void told.push([name, message, context]),
    })
    const answer = await service.fetch(new Request("http://library.test/shelves/a/books", { ...init, body }))
    const { message }: { message?: unknown } = Object(await answer.json())
    expect(message).toBe(reason)
    const context = { requestId: answer.headers.get("x-amzn-requestid"), operation: "findBooks" }
    expect(told).toEqual([["SerializationException", message, context]])
  })

  test("takes one line of the console, whatever the client wrote", async () => {
    const log = vi.spyOn(console, "warn").mockImplementation(() => {})
    const service = createLibrary(restJson1, async () => ({ books: [] }))
    const body = '{"a\nb":'
    const answer = await service.fetch(new Request("http://library.test/shelves/a/books", { ...init, body }))
    const [[line]] = log.mock.calls as [[string]]
    log.mockRestore()
    expect(line).toContain(
      `findBooks refused request ${answer.headers.get("x-amzn-requestid")}: SerializationException: "`,
    )
    expect(line).not.toContain("\n")
  })
})
