import { AwsJson1_0Protocol } from "@aws-sdk/core/protocols"
import { HttpResponse } from "@smithy/core/protocols"
import type { HttpRequest, StaticErrorSchema, StaticOperationSchema, StaticStructureSchema } from "@smithy/types"
import {
  type ClientConfiguration,
  commandClass,
  type ExceptionOptionType,
  type Identities,
  type MetadataBearer,
  ServiceClient,
  type ServiceDescription,
  ServiceException,
  sigV4,
} from "./index.ts"

/** A client as the emitter would write it. Of its two operations only one is needed as more than types. */

const namespace = "example.library"

export class LibraryServiceException extends ServiceException {}

export class BookNotFound extends LibraryServiceException {
  override readonly name = "BookNotFound"
  override readonly $fault = "client"
  readonly isbn: string | undefined
  constructor(options: ExceptionOptionType<BookNotFound, LibraryServiceException>) {
    super({ name: "BookNotFound", $fault: "client", ...options })
    this.isbn = options.isbn
  }
}

const ListBooksInput$: StaticStructureSchema = [
  3,
  namespace,
  "ListBooksInput",
  0,
  ["shelf", "token", "size"],
  [
    [0, { httpLabel: 1 }],
    [0, { httpQuery: "token" }],
    [1, { httpQuery: "size" }],
  ],
]
const ListBooksOutput$: StaticStructureSchema = [3, namespace, "ListBooksOutput", 0, ["titles", "next"], [64, 0]]
const BookNotFound$: StaticErrorSchema = [
  -3,
  namespace,
  "BookNotFound",
  { error: "client" },
  ["message", "isbn"],
  [0, 0],
]
const ListBooks$: StaticOperationSchema = [
  9,
  namespace,
  "ListBooks",
  { http: ["POST", "/shelves/{shelf}", 200] },
  () => ListBooksInput$,
  () => ListBooksOutput$,
]

export const library: ServiceDescription = {
  namespace,
  name: "LibraryService",
  version: "2026-01-01",
  sdkId: "Library",
  clientName: "LibraryClient",
  endpointPrefix: "books",
  authSchemes: [sigV4({ name: "library" })],
  protocol: AwsJson1_0Protocol,
  errors: [[BookNotFound$, BookNotFound]],
  baseError: LibraryServiceException,
}

export interface ListBooksInput {
  shelf: string
  token?: string | undefined
  size?: number | undefined
}

export interface ListBooksOutput extends MetadataBearer {
  titles?: string[] | undefined
  next?: string | undefined
}

interface CountBooksInput {
  shelf: string
  subject: string
}

interface CountBooksOutput extends MetadataBearer {
  count: number
}

export class LibraryClient extends ServiceClient<ListBooksInput | CountBooksInput, ListBooksOutput | CountBooksOutput> {
  constructor(configuration: ClientConfiguration & Identities = {}, service = library) {
    super(service, configuration)
  }
}

export class ListBooksCommand extends commandClass<ListBooksInput, ListBooksOutput>(library, ListBooks$) {}

/** An answer of the service: status, headers, body. */
export type Answer = readonly [statusCode: number, body?: string, headers?: Record<string, string>]

/** A request handler that answers what it is told, in turn, and keeps the requests it got. The last answer repeats. */
export function answering(...answers: readonly Answer[]) {
  const requests: HttpRequest[] = []
  return {
    requests,
    handle: async (request: HttpRequest) => {
      const [statusCode, body = "{}", headers = {}] = answers[Math.min(requests.length, answers.length - 1)] ?? [500]
      requests.push({ ...request, headers: { ...request.headers } })
      return { response: new HttpResponse({ statusCode, headers, body: new TextEncoder().encode(body) }) }
    },
  }
}

export const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" }
