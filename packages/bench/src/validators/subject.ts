/** Whether a value is valid. */
export type Check = (value: unknown) => boolean

/** A request, and what tells whether values are such. */
export interface Subject {
  readonly name: string
  readonly checks: { readonly ours: Check; readonly ajv: Check; readonly zod: Check; readonly typebox: Check }
  readonly valid: object
  /** Wrong near its end, so that nobody is done at once. */
  readonly invalid: object
}
