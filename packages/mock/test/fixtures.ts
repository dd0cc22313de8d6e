import { readFileSync } from "node:fs"
import { afterAll, beforeAll } from "vitest"
import { type Behaviour, createMock, type Exchange, type Mock } from "../src/index.ts"
import { isJsonObject, type JsonObject, parseExactly } from "../src/json.ts"

/** `warehouse` is an awsJson contract, `library` one of restJson. */
export type Fixture = "warehouse" | "library"

export function fixturePath(name: Fixture): string {
  return new URL(`fixtures/${name}.openapi.json`, import.meta.url).pathname
}

export function readFixture(name: Fixture): JsonObject {
  const document = parseExactly(readFileSync(fixturePath(name), "utf8"))
  if (!isJsonObject(document)) throw new Error(`${name} is no document`)
  return document
}

/** Serves a document for the tests around the call. */
export function useMock(document: object, behaviour: Partial<Behaviour> = {}) {
  const exchanges: Exchange[] = []
  let mock: Mock
  let url = ""
  beforeAll(async () => {
    mock = await createMock({
      contract: "fixture",
      document,
      behaviour,
      onExchange: (exchange) => exchanges.push(exchange),
    })
    ;({ url } = await mock.listen({ port: 0 }))
  })
  afterAll(() => mock.close())
  return {
    exchanges,
    get url() {
      return url
    },
    get warnings() {
      return mock.warnings
    },
  }
}

/** A document of awsJson operations, whose inputs and outputs are given as schemas. */
export function awsJsonDocument(
  operations: Record<string, { input?: object; output: object; examples?: object; requests?: object; extra?: object }>,
): JsonObject {
  const paths = Object.entries(operations).map(([name, { input = {}, output, examples, requests, extra }]) => [
    `/Fixture.${name}`,
    {
      post: {
        operationId: name,
        parameters: [{ name: "X-Amz-Target", in: "header", schema: { type: "string", const: `Fixture.${name}` } }],
        requestBody: content({ type: "object", ...input }, requests),
        responses: { 200: { description: "fine", ...content({ type: "object", ...output }, examples) } },
        ...extra,
      },
    },
  ])
  return {
    openapi: "3.1.0",
    info: { title: "Fixture", version: "1" },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    paths: Object.fromEntries(paths),
  }
}

function content(schema: object, examples: object | undefined) {
  return { content: { "application/x-amz-json-1.0": { schema, ...(examples ? { examples } : {}) } } }
}

/** A call to an operation of such a document. */
export function callFixture(
  url: string,
  operation: string,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": `Fixture.${operation}`, ...headers },
    body: JSON.stringify(body),
  })
}

/** The JSON object in an answer. */
export async function bodyOf(answer: Response): Promise<JsonObject> {
  const body: unknown = await answer.json()
  if (!isJsonObject(body)) throw new Error("the answer holds no JSON object")
  return body
}

/** A call to an operation of `warehouse`. */
export function callWarehouse(
  url: string,
  operation: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": `Warehouse.${operation}`, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
}

/** A call to an operation of `library`. */
export function callLibrary(
  url: string,
  path: string,
  { body, ...request }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    ...request,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...request.headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
}
