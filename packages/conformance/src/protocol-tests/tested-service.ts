import { createService, type Handler, type Service, type ServiceDefinition, ServiceError } from "@smithwright/server"
import {
  hasTrait,
  type Model,
  nameOf,
  type OperationShape,
  property,
  type ServiceShape,
  type Shape,
  type ShapeId,
  targetOf,
  textTrait,
  trait,
} from "@smithwright/smithy"
import type { RequestMessage } from "./test-data.ts"

type AnyHandler = Handler<Record<string, unknown>, unknown>

/** A service of the model in one protocol, as its users generate it. */
export interface TestedService {
  readonly model: Model
  readonly shape: ServiceShape
  /** The id of the protocol's trait. */
  readonly protocol: string
  readonly definition: ServiceDefinition
}

/** Whether bodies in the tests of a protocol are base64, since they are no text. */
export function hasBinaryBodies({ protocol }: Pick<TestedService, "protocol">): boolean {
  return protocol === "smithy.protocols#rpcv2Cbor"
}

/** The service with a handler for one operation; those of the others fail. */
export function serve(
  { definition }: TestedService,
  operation: OperationShape,
  handler: AnyHandler,
  onError: (error: unknown) => void = () => {},
): Service {
  const others: AnyHandler = () => Promise.reject(new Error("another operation was called"))
  const handlers = Object.fromEntries(
    Object.entries(definition.operations).map(([name, { schema }]) => {
      return [name, `${schema[1]}#${schema[2]}` === operation.id ? handler : others]
    }),
  )
  // Requests that are to be refused are no news here.
  return createService(definition, handlers, { onError, onRefusal: () => {} })
}

/**
 * The service without its constraints, so that any request reaches the handler. What is left is the types of numbers.
 */
export function withoutConstraints(tested: TestedService): TestedService {
  const constraints = Object.entries(tested.definition.constraints).map(([id, members]) => {
    const types = Object.entries(members).map(([name, { type }]) => [name, type === undefined ? {} : { type }])
    return [id, Object.fromEntries(types)]
  })
  return { ...tested, definition: { ...tested.definition, constraints: Object.fromEntries(constraints) } }
}

/** An error of the model, as handlers throw it. */
export function modelledError({ definition }: TestedService, id: ShapeId, content: object): ServiceError {
  const errors = Object.values(definition.operations).flatMap((operation) => operation.errors)
  const schema = errors.find((error) => `${error[1]}#${error[2]}` === id)
  if (!schema) throw new Error(`the service does not have the error ${id}`)
  return new ServiceError(schema, content)
}

/** The headers that every request of a protocol has, whether a test lists them or not. */
export function impliedHeaders(
  { shape, protocol }: TestedService,
  operation: OperationShape,
  { body = "", bodyMediaType, requireHeaders }: Pick<RequestMessage, "body" | "bodyMediaType" | "requireHeaders">,
): ReadonlyMap<string, string> {
  const target = ["x-amz-target", `${nameOf(shape.id)}.${nameOf(operation.id)}`] as const
  switch (protocol) {
    case "aws.protocols#awsJson1_0":
      return new Map([["content-type", "application/x-amz-json-1.0"], target])
    case "aws.protocols#awsJson1_1":
      return new Map([["content-type", "application/x-amz-json-1.1"], target])
    case "smithy.protocols#rpcv2Cbor":
      return new Map([["smithy-protocol", "rpc-v2-cbor"]])
    default:
      return new Map([
        ...(body === "" || bodyMediaType === undefined ? [] : [["content-type", bodyMediaType] as const]),
        ...(requireHeaders.includes("Content-Length")
          ? [["content-length", String(Buffer.byteLength(body))] as const]
          : []),
      ])
  }
}

/** A request that reaches an operation, with the least that this takes. */
export function plainRequest(tested: TestedService, operation: OperationShape): RequestMessage {
  const message = { forbidHeaders: [], requireHeaders: [], body: undefined, bodyMediaType: undefined }
  const headers = impliedHeaders(tested, operation, message)
  const { shape, protocol } = tested
  if (protocol === "smithy.protocols#rpcv2Cbor") {
    const url = `/service/${nameOf(shape.id)}/operation/${nameOf(operation.id)}`
    return { ...message, headers, method: "POST", url }
  }
  if (protocol !== "aws.protocols#restJson1") return { ...message, headers, method: "POST", url: "/" }
  const http = trait(operation, "http")
  const uri = String(property(http, "uri"))
  const url = uri.replace(/\{(\w+)\+?\}/g, (_, name: string) => labelOf(tested.model, operation, name))
  return { ...message, headers, method: String(property(http, "method")), url }
}

/** Some value for a label of a URI. */
function labelOf(model: Model, operation: OperationShape, name: string): string {
  const input = model.shapes.get(operation.input)
  const member = input && "members" in input ? input.members.get(name) : undefined
  if (!member) throw new Error(`${operation.id} has no label ${name}`)
  const target = targetOf(model, member)
  if (target.type !== "timestamp") return plainLabel(target)
  const format = textTrait(member, "timestampFormat") ?? textTrait(target, "timestampFormat")
  if (format === "epoch-seconds") return "1"
  return format === "http-date" ? "Thu,%2001%20Jan%201970%2000:00:01%20GMT" : "1970-01-01T00:00:01Z"
}

function plainLabel({ type }: Shape): string {
  if (type === "boolean") return "true"
  return type === "string" || type === "enum" ? "a" : "1"
}

/** The member of a structure that is a stream, of bytes or of events. */
export function streamMember(model: Model, shape: Shape | undefined) {
  if (shape?.type !== "structure") return undefined
  return [...shape.members.values()].find((member) => hasTrait(targetOf(model, member), "streaming"))
}
