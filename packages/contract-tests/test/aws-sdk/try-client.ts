import { readFileSync } from "node:fs"
import { join } from "node:path"
import { toOpenApi } from "@smithwright/codegen"
import { createMock, type Mock } from "@smithwright/mock"
import { isError, loadModel, type Model, type ServiceShape } from "@smithwright/smithy"
import { NodeHttpHandler } from "@smithy/node-http-handler"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"

/** One operation to try: how to call it, and an error that it may end with. */
export interface Attempt<Client> {
  call(client: Client): Promise<object>
  readonly error: abstract new (options: never) => Error
}

export interface SdkTrial<Client> {
  /** The model's file in the conformance data, without `.json`. */
  readonly model: string
  /** A protocol to give the service besides its own, and to speak. */
  readonly protocol?: string
  connect(configuration: SdkConfiguration): Client
  readonly attempts: Readonly<Record<string, Attempt<Client>>>
  /** Pages of an operation, which have to end. */
  pages(client: Client): AsyncIterable<object>
}

/** What a client needs besides a region. The keys are made up; retries would only slow the expected failures down. */
export interface SdkConfiguration {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly maxAttempts: number
  readonly requestHandler: NodeHttpHandler
}

/** Tries a client of the AWS SDK at a mock of its service's model. */
export function tryClient<Client extends { destroy(): void }>(trial: SdkTrial<Client>): void {
  const data = process.env.SMITHY_CONFORMANCE
  if (data === undefined) {
    test.skip(`${trial.model} (skipped: SMITHY_CONFORMANCE names no folder)`, () => {})
    return
  }
  let preference: string | undefined
  let mock: Mock
  let client: Client

  beforeAll(async () => {
    mock = await mockOf(join(data, "aws-models", `${trial.model}.json`), trial.protocol)
    const { url } = await mock.listen({ port: 0 })
    const credentials = { accessKeyId: "any", secretAccessKey: "any" }
    const requestHandler = preferringHandler(() => preference)
    client = trial.connect({ endpoint: url, region: "eu-central-1", credentials, maxAttempts: 1, requestHandler })
  })
  beforeEach(() => {
    preference = undefined
  })
  afterAll(async () => {
    client.destroy()
    await mock.close()
  })

  describe.each(Object.entries(trial.attempts))("%s", (_name, { call, error }) => {
    test.each([undefined, "dynamic=true"])("gets through, Prefer: %s", async (asked) => {
      preference = asked
      expect(await call(client)).toMatchObject({ $metadata: { httpStatusCode: expect.toSatisfy(isSuccess) } })
    })

    test("ends with the error that was asked for", async () => {
      preference = `example=${error.name}`
      await expect(call(client)).rejects.toThrow(error)
    })
  })

  test.each([undefined, "dynamic=true"])("pages end, Prefer: %s", async (asked) => {
    preference = asked
    let count = 0
    for await (const _page of trial.pages(client)) {
      count++
      expect(count).toBeLessThan(4)
    }
    expect(count).toBeGreaterThan(0)
  })
}

async function mockOf(file: string, protocol: string | undefined): Promise<Mock> {
  const source = { name: file, text: readFileSync(file, "utf8") }
  const id = serviceOf(loadModel([source]).model).id
  const more = { name: "more.smithy", text: `$version: "2.0"\nnamespace more\napply ${id} @${protocol}\n` }
  const { model, diagnostics } = loadModel(protocol === undefined ? [source] : [source, more])
  expect(diagnostics.filter(isError)).toEqual([])
  const service = serviceOf(model)
  const settings = { keepQueryLiterals: true, ...(protocol === undefined ? {} : { protocol }) }
  const { document } = toOpenApi(model, service, settings)
  if (typeof document !== "object" || document === null) throw new Error(`${file} has no document`)
  return createMock({ contract: service.id, document, behaviour: { seed: "1" } })
}

function serviceOf(model: Model): ServiceShape {
  const service = [...model.shapes.values()].find((shape) => shape.type === "service")
  if (!service) throw new Error("the model has no service")
  return service
}

/** Sends requests with a `Prefer` header, where there is a preference. */
function preferringHandler(preference: () => string | undefined): NodeHttpHandler {
  const handler = new NodeHttpHandler()
  const handle = handler.handle.bind(handler)
  handler.handle = (request, options) => {
    const prefer = preference()
    if (prefer !== undefined) request.headers.prefer = prefer
    return handle(request, options)
  }
  return handler
}

function isSuccess(status: unknown): boolean {
  return typeof status === "number" && status >= 200 && status < 300
}
