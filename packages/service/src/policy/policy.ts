/** A list of patterns that must or must not match. */
export interface Patterns {
  readonly patterns: readonly string[]
  /** Whether the statement is about everything else: `NotAction`, `NotResource`. */
  readonly negated: boolean
}

/** Who the values of one condition key must stand up to. All conditions of a statement hold together. */
export interface Condition {
  /** The key in lower case: case does not tell keys apart. */
  readonly key: string
  /** How the values that the request has for the key are compared with those of the policy. */
  holds(values: readonly string[] | undefined): boolean
}

export interface Statement {
  readonly effect: "Allow" | "Deny"
  readonly actions: Patterns
  readonly resources: Patterns
  readonly conditions: readonly Condition[]
}

/** A policy as it is evaluated: checked and complete. */
export interface Policy {
  readonly statements: readonly Statement[]
}

/** What a caller wants to do. */
export interface AccessRequest {
  /** Such as `swf:ListClosedWorkflowExecutions`. */
  readonly action: string
  /** The resource's ARN. */
  readonly resource: string
  /** The condition keys that the request has, in lower case, and their values. */
  readonly conditions: ReadonlyMap<string, readonly string[]>
}
