/** A value that its schema does not allow, on the way in or out. Knows where it is. */
export class ValueError extends Error {
  override readonly name = "ValueError"
  readonly #path: (string | number)[] = []
  readonly #reason: string

  constructor(reason: string) {
    super(reason)
    this.#reason = reason
  }

  /** Adds the member, key or index that the value is in, from the inside to the outside. */
  within(step: string | number): this {
    this.#path.unshift(step)
    this.message = `Value at '${pointer(this.#path)}': ${this.#reason}`
    return this
  }
}

/** Adds a step to the place of a `ValueError`; any other error is passed on as it is. */
export function located(error: unknown, step: string | number): unknown {
  return error instanceof ValueError ? error.within(step) : error
}

/** How a message names what it got instead. */
export function nameOfType(value: unknown): string {
  if (value === null) return "null"
  if (value === undefined) return "nothing"
  if (Array.isArray(value)) return "a list"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

/** A JSON pointer (RFC 6901). */
export function pointer(steps: readonly (string | number)[]): string {
  return steps.map(pointerStep).join("")
}

/** One step of a JSON pointer, its slash included. */
export function pointerStep(step: string | number): string {
  return `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`
}
