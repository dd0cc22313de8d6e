import type { ServiceException } from "@smithy/core/client"
import type { TypeRegistry } from "@smithy/core/schema"
import type { $ClientProtocol, HttpRequest, HttpResponse, StaticErrorSchema } from "@smithy/types"
import type { AuthScheme } from "./auth/auth-scheme.ts"
import type { Defaults } from "./missing-values.ts"

/** What the runtime must know of a service. Generated clients hold it as data. */
export interface ServiceDescription {
  /** The namespace of the service's shape, such as `com.amazonaws.swf`. */
  readonly namespace: string
  /** The name of the service's shape, such as `SimpleWorkflowService`. */
  readonly name: string
  /** The API's version, such as `2012-01-25`. */
  readonly version: string
  /** The name that AWS's configuration knows the service by, such as `SWF` in `AWS_ENDPOINT_URL_SWF`. */
  readonly sdkId: string
  /** The client's class, such as `SWFClient`. */
  readonly clientName: string
  /** What AWS's host names of the service start with, such as `swf`. Without it the endpoint must be given. */
  readonly endpointPrefix?: string
  /** How requests say who sends them, the preferred first. Without any they do not. */
  readonly authSchemes?: readonly AuthScheme[]
  /** The ids of an operation's schemes, by its name, where they are not all of the service's in their order. */
  readonly auth?: Readonly<Record<string, readonly string[]>>
  /** Whether the service wants HTTP/2, as services with event streams may. Browsers choose that themselves. */
  readonly http2?: boolean
  /** Whether errors have the codes that they had in awsQuery (`aws.protocols#awsQueryCompatible`). */
  readonly queryCompatible?: boolean
  /** The defaults of members, where clients heed them. */
  readonly defaults?: Defaults
  readonly protocol: ProtocolClass
  /** The modelled errors: an answer that names one is thrown as its class. */
  readonly errors: readonly ErrorEntry[]
  /** The class of every other error. */
  readonly baseError: ErrorClass
}

export type ErrorEntry = readonly [schema: StaticErrorSchema, errorClass: ErrorClass]

export type ErrorClass = new (options: never) => ServiceException

/** A protocol of `@aws-sdk/core/protocols`. */
export type ProtocolClass = new (settings: ProtocolSettings) => $ClientProtocol<HttpRequest, HttpResponse>

export interface ProtocolSettings {
  readonly defaultNamespace: string
  readonly serviceTarget: string
  readonly awsQueryCompatible: boolean
  readonly errorTypeRegistries: TypeRegistry[]
}
