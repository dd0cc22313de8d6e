import { Readable } from "node:stream"
import { type AggregateShape, hasTrait, type Model, nameOf, type OperationShape } from "@smithwright/smithy"
import { HttpResponse } from "@smithy/core/protocols"
import { difference } from "../difference.ts"
import { comparable, toValue } from "./shape-values.ts"
import type { ResponseTest } from "./test-data.ts"
import { call, type TestedClient } from "./tested-client.ts"
import { hasBinaryBodies } from "./tested-service.ts"
import { bodyBytes } from "./wire.ts"

/** The test's answer becomes the test's parameters: an output, or an error that is thrown. */
export async function checkClientResponse(
  tested: TestedClient,
  operation: OperationShape,
  error: AggregateShape | undefined,
  test: ResponseTest,
): Promise<string | undefined> {
  const { model } = tested
  const shape = error ?? model.shapes.get(operation.output)
  if (!shape) return `${operation.output} is missing`
  const body = Readable.from([bodyBytes(test, hasBinaryBodies(tested))])
  const response = new HttpResponse({ statusCode: test.code, headers: Object.fromEntries(test.headers), body })
  const handle = async (): Promise<HttpResponse> => response
  const [output, thrown] = await call(tested, operation, plainInput(model, operation), { handle }).then(
    (value) => [value, undefined] as const,
    (failure: unknown) => [undefined, failure] as const,
  )
  if (!error && thrown !== undefined) return `failed: ${thrown}`
  if (error && !(thrown instanceof Error && thrown.name === nameOf(error.id))) return `the error is ${thrown}`
  const found = comparable(model, shape, await membersOf(shape, Object(output ?? thrown)))
  return difference(found, comparable(model, shape, expectedOf(toValue(model, shape, test.params), error)))
}

/** Something for what a path or a host needs. */
function plainInput(model: Model, operation: OperationShape): object {
  const input = model.shapes.get(operation.input)
  const members = input && "members" in input ? [...input.members.values()] : []
  const bound = members.filter((member) => hasTrait(member, "httpLabel") || hasTrait(member, "hostLabel"))
  return Object.fromEntries(bound.map(({ name }) => [name, "a"]))
}

/** Null stands for what is not there. Errors spell their message as JavaScript does. */
function expectedOf(value: unknown, error: AggregateShape | undefined): unknown {
  const entries = Object.entries(Object(value)).filter(([, item]) => item !== null)
  return Object.fromEntries(entries.map(([name, item]) => [error && name === "Message" ? "message" : name, item]))
}

/** The members of an output or error, with the bytes of its stream. */
async function membersOf(shape: AggregateShape | { readonly type: string }, value: object): Promise<object> {
  const names = "members" in shape ? [...shape.members.keys()] : []
  const entries = names.map(async (name): Promise<[string, unknown][]> => {
    const own = name === "Message" && value instanceof Error ? "message" : name
    const item: unknown = Reflect.get(value, own)
    return item === undefined ? [] : [[own, item instanceof Readable ? await read(item) : item]]
  })
  return Object.fromEntries((await Promise.all(entries)).flat())
}

async function read(stream: Readable): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await stream.toArray()))
}
