import type { Node, Severity } from "@smithwright/smithy"

/** What a case of the manifest expects. Strings in `left`, `right` and the like are roles of the case's files. */
export type Expectation =
  | { readonly type: "model-equal"; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly type: "loads-without-errors" }
  | { readonly type: "rejected"; readonly messageContains: string }
  | { readonly type: "upgrade-equal"; readonly left: readonly string[]; readonly right: readonly string[] }
  | NullabilityExpectation
  | RecoveryExpectation
  | { readonly type: "flatten-mixins-equal"; readonly left: string; readonly right: string }
  | { readonly type: "ast-roundtrip"; readonly "2.0": string; readonly "1.0": string }
  | { readonly type: "idl-serialise-equals-input" }
  | { readonly type: "idl-serialise-equals"; readonly expected: string }
  | { readonly type: "events" }
  | { readonly type: "diff-events" }
  | { readonly type: "selector-matches"; readonly metadataKey: string }
  | { readonly type: "format-equals"; readonly expected: string; readonly width: number }
  | { readonly type: "jmespath" }
  | { readonly type: "loads-and-roundtrips" }
  | { readonly type: "endpoint-tests" }
  | { readonly type: "openapi-equal"; readonly expected: string; readonly "sameFor3.1.0"?: boolean }
  | { readonly type: "conversion-fails"; readonly messageContains: string }
  | { readonly type: "jsonschema-equal"; readonly expected: string }
  | { readonly type: "protocol-tests"; readonly services: readonly string[] }

export interface NullabilityExpectation {
  readonly type: "nullability"
  /** The id of the member. */
  readonly member: string
  readonly "v1-box": boolean
  readonly "v1-client-zero-value": boolean
  readonly v2: boolean
  /** How often the model is written and read again, with the same answers. */
  readonly roundTrips: number
}

export interface RecoveryExpectation {
  readonly type: "broken-but-partially-loaded"
  /** Shapes that are in the model. */
  readonly present?: readonly string[]
  /** Traits that these shapes do not have. */
  readonly absentTraits?: Readonly<Record<string, readonly string[]>>
  readonly metadataExactly?: Readonly<Record<string, Node>>
  /** Events that are reported. */
  readonly errors?: readonly string[]
  /** How many events there are with a text. */
  readonly errorCount?: { readonly messageContains: string; readonly count: number }
}

/** What is known of an event that should be reported. */
export interface ExpectedEvent {
  readonly severity?: Severity
  /** `-` for an event about no shape. */
  readonly shape?: string
  readonly id?: string
  readonly line?: number
}
