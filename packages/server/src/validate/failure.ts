/** One constraint that a request broke. The same members as Smithy's `ValidationExceptionField`. */
export interface ValidationFailure {
  /** A JSON pointer to the value. */
  readonly path: string
  readonly message: string
}

/** In characters. What comes after is only counted: a request could hold any number of broken values in long paths. */
const maximumText = 32 * 1024

/** Collects what is wrong with a request. */
export class Failures {
  readonly #described: ValidationFailure[] = []
  #count = 0
  #text = 0

  get count(): number {
    return this.#count
  }

  /** Those that there is room for; at least one, when there is any. */
  get described(): readonly ValidationFailure[] {
    return this.#described
  }

  /** @param length of a value whose length is wrong */
  add(path: string, constraint: string, length?: number): void {
    this.#count++
    if (this.#text > maximumText) return
    this.#text += path.length + constraint.length
    const measured = length === undefined ? "" : ` with length ${length}`
    const message = `Value${measured} at '${path}' failed to satisfy constraint: ${constraint}`
    this.#described.push({ path, message })
  }

  /** All of them in one text, in Smithy's words. */
  summary(): string {
    const errors = this.#count === 1 ? "error" : "errors"
    return `${this.#count} validation ${errors} detected. ${this.#described.map(({ message }) => message).join("; ")}`
  }
}
