import { describe, expect, test } from "vitest"
import { createLibrary, NoSuchShelf } from "../test/library.ts"
import { type Call, type Interceptor, ProtocolError, restJson1, type ServiceOptions } from "./index.ts"

function send(interceptors: readonly Interceptor[], options: ServiceOptions = {}, path = "/shelves/a/books") {
  const service = createLibrary(restJson1, async () => ({ books: ["Emma"] }), { ...options, interceptors })
  return service.fetch(new Request(`http://library.test${path}`, { method: "POST" }))
}

/** Notes what it is told before and after each phase. */
function recorder(name: string, notes: string[]): Interceptor {
  const note = async <Result>(phase: string, next: () => Promise<Result>) => {
    notes.push(`${name} ${phase}`)
    const result = await next()
    notes.push(`${name} ${phase} done`)
    return result
  }
  return {
    request: (_call, next) => note("request", next),
    deserialise: (_call, next) => note("deserialise", next),
    handle: (_call, next) => note("handle", next),
    serialise: (_call, next) => note("serialise", next),
  }
}

test("stand around each phase, the first outermost", async () => {
  const notes: string[] = []
  await send([recorder("a", notes), recorder("b", notes)])
  expect(notes).toEqual([
    ...["a request", "b request"],
    ...["a deserialise", "b deserialise", "b deserialise done", "a deserialise done"],
    ...["a handle", "b handle", "b handle done", "a handle done"],
    ...["a serialise", "b serialise", "b serialise done", "a serialise done"],
    ...["b request done", "a request done"],
  ])
})

test("know more of the call in each phase", async () => {
  const notes: unknown[] = []
  const note = async <Result>({ service, protocol, operation, input, output }: Call, next: () => Promise<Result>) => {
    notes.push([service, protocol, operation, input, output])
    return next()
  }
  await send([{ request: note, deserialise: note, handle: note, serialise: note }])
  const names = ["example.library#Library", "aws.protocols#restJson1"]
  expect(notes).toEqual([
    [...names, undefined, undefined, undefined],
    [...names, "findBooks", undefined, undefined],
    [...names, "findBooks", { shelf: "a" }, undefined],
    [...names, "findBooks", { shelf: "a" }, { books: ["Emma"] }],
  ])
})

test("may change what comes of a phase", async () => {
  const answer = await send([
    {
      deserialise: async (_call, next) => ({ ...(await next()), title: "Persuasion" }),
      handle: async ({ input }) => ({ books: [input?.title] }),
      request: async (_call, next) => {
        const { headers, ...rest } = await next()
        return { ...rest, headers: { ...headers, "x-note": "hi" } }
      },
    },
  ])
  expect([answer.headers.get("x-note"), await answer.json()]).toEqual(["hi", { books: ["Persuasion"] }])
})

describe.each(["deserialise", "handle", "serialise"] as const)("in the phase %s", (phase) => {
  test.each([
    ["an error of the protocol", new ProtocolError("ServiceUnavailableException", "later"), 503, '{"message":"later"}'],
    ["an error of the operation", new NoSuchShelf({ Message: "gone" }), 404, '{"Message":"gone"}'],
  ])("may refuse with %s", async (_name, error, status, text) => {
    const answer = await send([{ [phase]: () => Promise.reject(error) }])
    expect([answer.status, await answer.text()]).toEqual([status, text])
  })
})

test.each([
  ["a bug of its own", () => Promise.reject(new Error("bug")), 500],
  ["a refusal", () => Promise.reject(new ProtocolError("UnsupportedMediaTypeException", "no")), 415],
  [
    "what is no promise",
    () => {
      throw new Error("bug")
    },
    500,
  ],
])("around everything, %s is answered", async (_name, request, status) => {
  expect((await send([{ request }], { onError: () => {} })).status).toBe(status)
})

test("are told of the error that an answer is about", async () => {
  const told: unknown[] = []
  const request: Interceptor["request"] = async (call, next) => {
    const { status } = await next()
    told.push([status, call.operation, String(call.error)])
    return next()
  }
  await send([{ request }], {}, "/nowhere")
  await send([{ request }], {}, "/shelves/a/books?page=x")
  expect(told).toEqual([
    [404, undefined, "UnknownOperationException: No operation has this path"],
    [400, "findBooks", expect.stringMatching(/^SerializationException: Value at '\/page': /)],
  ])
})
