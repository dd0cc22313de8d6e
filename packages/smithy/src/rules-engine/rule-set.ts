/**
 * The rules by which a client finds its endpoint (Smithy 2.0, "Smithy rules engine"): `smithy.rules#endpointRuleSet`.
 */
export interface RuleSet {
  readonly version: RulesVersion
  readonly parameters: readonly Parameter[]
  /** Tried in order; the first whose conditions hold decides. */
  readonly rules: readonly Rule[]
}

/** The same rules compiled to a binary decision diagram: `smithy.rules#endpointBdd`. */
export interface Bdd {
  readonly version: RulesVersion
  readonly parameters: readonly Parameter[]
  readonly conditions: readonly Condition[]
  /** Results 1, 2 and so on of the diagram; its result 0 is that no rule matches. */
  readonly results: readonly Rule[]
  /** The reference to start from. */
  readonly root: number
  /** Three numbers a node: the index of its condition, and the references to follow when that holds and when not. */
  readonly nodes: Int32Array
}

export interface RulesVersion {
  readonly major: number
  readonly minor: number
}

export type ParameterType = "string" | "boolean" | "stringArray"

export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  readonly required: boolean
  readonly default?: string | boolean | readonly string[]
  /** The setting of a client it comes from, such as `SDK::Endpoint`. */
  readonly builtIn?: string
  readonly documentation?: string
}

export type Rule = EndpointRule | ErrorRule | TreeRule

interface RuleBase {
  /** All have to hold. */
  readonly conditions: readonly Condition[]
  readonly place: Place
}

export interface EndpointRule extends RuleBase {
  readonly type: "endpoint"
  readonly endpoint: EndpointTemplate
}

export interface ErrorRule extends RuleBase {
  readonly type: "error"
  readonly error: Expression
}

/** When its conditions hold, one of its rules has to match. */
export interface TreeRule extends RuleBase {
  readonly type: "tree"
  readonly rules: readonly Rule[]
}

export interface EndpointTemplate {
  readonly url: Expression
  readonly headers: ReadonlyMap<string, readonly Expression[]>
  readonly properties: ReadonlyMap<string, Expression>
}

/** A call that holds unless its result is false or nothing. */
export interface Condition {
  readonly call: Call
  /** The variable that keeps the result. */
  readonly assign?: string
}

export type Expression = Literal | Template | ListLiteral | RecordLiteral | Reference | Call

export interface Literal {
  readonly kind: "literal"
  readonly value: boolean | number
  readonly place: Place
}

/** A string; what stands in braces is filled in. */
export interface Template {
  readonly kind: "template"
  readonly parts: readonly (string | Reference | Call)[]
  readonly place: Place
}

export interface ListLiteral {
  readonly kind: "list"
  readonly items: readonly Expression[]
  readonly place: Place
}

export interface RecordLiteral {
  readonly kind: "record"
  readonly entries: ReadonlyMap<string, Expression>
  readonly place: Place
}

export interface Reference {
  readonly kind: "reference"
  readonly name: string
  readonly place: Place
}

export interface Call {
  readonly kind: "call"
  readonly name: string
  readonly args: readonly Expression[]
  /** For `getAttr` only: its second argument, taken apart. */
  readonly path: readonly PathStep[]
  readonly place: Place
}

/** A key of a record, or an index of a list; negative ones count from the end. */
export type PathStep = string | number

/** The way to a part of a trait's value: keys and indexes, such as `rules.0.conditions.1`. Empty for the whole. */
export type Place = string
