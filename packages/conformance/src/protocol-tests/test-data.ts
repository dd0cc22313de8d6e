import { isNodeObject, type Node, type NodeObject, property, type Shape, trait } from "@smithwright/smithy"
import { expandParameters } from "./expand-parameters.ts"

/** An HTTP message of a test. What it does not say is not compared. */
export interface MessageTest {
  readonly headers: ReadonlyMap<string, string>
  readonly forbidHeaders: readonly string[]
  readonly requireHeaders: readonly string[]
  readonly body: string | undefined
  readonly bodyMediaType: string | undefined
}

export interface RequestMessage extends MessageTest {
  readonly method: string
  /** Path and query. */
  readonly url: string
}

export interface ResponseMessage extends MessageTest {
  readonly code: number
}

interface Identified {
  readonly id: string
}

export interface RequestTest extends Identified, RequestMessage {
  readonly params: Node
}

/** What a client is to send. Entries of queries are `name=value` or names, percent-encoded. */
export interface ClientRequestTest extends RequestTest {
  readonly path: string
  readonly queryParams: readonly string[]
  readonly forbidQueryParams: readonly string[]
  readonly requireQueryParams: readonly string[]
  /** Of the endpoint that the client is given. */
  readonly host: string
  /** Of the endpoint that the request goes to. */
  readonly resolvedHost: string | undefined
}

export interface ResponseTest extends Identified, ResponseMessage {
  readonly params: Node
}

export interface MalformedTest extends Identified {
  readonly request: RequestMessage
  readonly response: ResponseMessage
  /** What the answer's `message` has to match. */
  readonly messageRegex: string | undefined
}

export interface EventTest extends Identified {
  readonly initialRequest: RequestMessage | undefined
  readonly initialRequestParams: Node
  readonly initialResponse: ResponseMessage | undefined
  readonly initialResponseParams: Node
  readonly events: readonly EventMessageTest[]
  readonly failure: { readonly errorId: string | undefined } | undefined
}

export interface EventMessageTest {
  readonly type: string
  readonly params: Node | undefined
  /** The value of each header by its type: `{ byte: 1 }`. */
  readonly headers: NodeObject
  readonly forbidHeaders: readonly string[]
  readonly requireHeaders: readonly string[]
  readonly body: string | undefined
  readonly bodyMediaType: string | undefined
  /** The whole frame in base64. */
  readonly bytes: string | undefined
}

type Side = "client" | "server"

/** The tests of a server that a shape has for a protocol. */
export function requestTests(shape: Shape, protocol: string): readonly RequestTest[] {
  return testsOf(shape, "httpRequestTests", protocol).map(requestTest)
}

/** The same of a client. */
export function clientRequestTests(shape: Shape, protocol: string): readonly ClientRequestTest[] {
  return testsOf(shape, "httpRequestTests", protocol, "client").map((test) => ({
    ...requestTest(test),
    path: textProperty(test, "uri") ?? "/",
    queryParams: textsProperty(test, "queryParams"),
    forbidQueryParams: textsProperty(test, "forbidQueryParams"),
    requireQueryParams: textsProperty(test, "requireQueryParams"),
    host: textProperty(test, "host") ?? "example.com",
    resolvedHost: textProperty(test, "resolvedHost"),
  }))
}

export function responseTests(shape: Shape, protocol: string, side?: Side): readonly ResponseTest[] {
  return testsOf(shape, "httpResponseTests", protocol, side).map((test) => ({
    id: idOf(test),
    ...responseMessage(test),
    params: property(test, "params") ?? {},
  }))
}

export function malformedTests(shape: Shape, protocol: string): readonly MalformedTest[] {
  return testsOf(shape, "httpMalformedRequestTests", protocol)
    .flatMap(expandParameters)
    .map((test) => {
      const response = property(test, "response")
      const body = property(response, "body")
      const assertion = property(body, "assertion")
      return {
        id: idOf(test),
        request: requestMessage(property(test, "request")),
        response: {
          ...responseMessage(response),
          body: textProperty(assertion, "contents"),
          bodyMediaType: textProperty(body, "mediaType"),
        },
        messageRegex: textProperty(assertion, "messageRegex"),
      }
    })
}

export function eventTests(shape: Shape, protocol: string, side?: Side): readonly EventTest[] {
  return testsOf(shape, "eventStreamTests", protocol, side).map((test) => {
    const initialRequest = property(test, "initialRequest")
    const initialResponse = property(test, "initialResponse")
    const failure = property(property(test, "expectation"), "failure")
    return {
      id: idOf(test),
      initialRequest: initialRequest === undefined ? undefined : requestMessage(initialRequest),
      initialRequestParams: property(test, "initialRequestParams") ?? {},
      initialResponse: initialResponse === undefined ? undefined : responseMessage(initialResponse),
      initialResponseParams: property(test, "initialResponseParams") ?? {},
      events: listOf(property(test, "events")).map(eventMessage),
      failure: failure === undefined ? undefined : { errorId: textProperty(failure, "errorId") },
    }
  })
}

function testsOf(shape: Shape, name: string, protocol: string, side: Side = "server"): readonly Node[] {
  return listOf(trait(shape, `smithy.test#${name}`)).filter(
    (test) => property(test, "protocol") === protocol && (property(test, "appliesTo") ?? side) === side,
  )
}

function listOf(node: Node | undefined): readonly Node[] {
  return Array.isArray(node) ? node : []
}

function textProperty(node: Node | undefined, key: string): string | undefined {
  const value = property(node, key)
  return typeof value === "string" ? value : undefined
}

function textsProperty(node: Node | undefined, key: string): readonly string[] {
  return listOf(property(node, key)).map(String)
}

function idOf(test: Node): string {
  return textProperty(test, "id") ?? ""
}

function messageTest(node: Node | undefined): MessageTest {
  const headers = property(node, "headers")
  return {
    headers: new Map(
      Object.entries(isNodeObject(headers) ? headers : {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    forbidHeaders: textsProperty(node, "forbidHeaders"),
    requireHeaders: textsProperty(node, "requireHeaders"),
    body: textProperty(node, "body"),
    bodyMediaType: textProperty(node, "bodyMediaType"),
  }
}

function requestTest(test: Node): RequestTest {
  return { id: idOf(test), ...requestMessage(test), params: property(test, "params") ?? {} }
}

function requestMessage(node: Node | undefined): RequestMessage {
  const uri = textProperty(node, "uri") ?? "/"
  const query = textsProperty(node, "queryParams").join("&")
  const separator = uri.includes("?") ? "&" : "?"
  const url = query === "" ? uri : `${uri}${separator}${query}`
  return { ...messageTest(node), method: textProperty(node, "method") ?? "POST", url }
}

function responseMessage(node: Node | undefined): ResponseMessage {
  return { ...messageTest(node), code: Number(property(node, "code") ?? 200) }
}

function eventMessage(node: Node): EventMessageTest {
  const headers = property(node, "headers")
  return {
    type: textProperty(node, "type") ?? "",
    params: property(node, "params"),
    headers: isNodeObject(headers) ? headers : {},
    forbidHeaders: textsProperty(node, "forbidHeaders"),
    requireHeaders: textsProperty(node, "requireHeaders"),
    body: textProperty(node, "body"),
    bodyMediaType: textProperty(node, "bodyMediaType"),
    bytes: textProperty(node, "bytes"),
  }
}
