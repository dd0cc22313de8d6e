import type { Defaults } from "../schema/defaults.ts"
import type { MemberRef } from "../schema/resolve-schema.ts"
import type { Constraints } from "../validate/constraints.ts"

/**
 * What readers of a format throw for a body that does not fit: `ProtocolError` for its form, `ValueError` for a value.
 */
export type BodyReader<Value> = (body: Uint8Array) => Value

type Input = Record<string, unknown>

/** Throws when a constraint is broken. */
export type InputCheck = (input: Input) => void
export type InputReader = (body: Uint8Array, check: InputCheck) => Input

/** Throws `ValueError` for a value that breaks the contract's types. */
export type BodyWriter = (value: unknown) => string | Uint8Array

/** The bodies of one format, in one service. Compiles each shape once, whichever operation asks for it first. */
export interface Codec {
  readonly constraints: Constraints
  readonly defaults: Defaults
  compileReader(ref: unknown): BodyReader<unknown>
  /** A structure, of which only some members are in the body. An empty body is one without members. */
  compileStructureReader(id: string, members: readonly MemberRef[]): BodyReader<Record<string, unknown>>
  /**
   * As `compileStructureReader`, for a whole input: gives it to `check` unless it is known to be within constraints.
   */
  compileInputReader(id: string, members: readonly MemberRef[]): InputReader
  compileWriter(ref: unknown): BodyWriter
  /** @param type what an error is called, as the member `__type` */
  compileStructureWriter(id: string, members: readonly MemberRef[], type?: string): BodyWriter
}
