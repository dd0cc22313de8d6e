import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { ShapeId } from "../model/shape-id.ts"
import type { Problem } from "../syntax/messages.ts"
import type { Span } from "../syntax/source.ts"

/** Where a problem is: its place in a source and the shape it is about. */
interface Place {
  readonly span?: Span | undefined
  readonly shape?: ShapeId | undefined
}

/** Collects what is wrong. Errors of loading have Smithy's event id `Model` unless another is given. */
export class Problems {
  readonly diagnostics: Diagnostic[] = []

  error(problem: Problem, place: Place, id = "Model"): void {
    this.#add("ERROR", problem, place, id)
  }

  danger(problem: Problem, place: Place, id: string): void {
    this.#add("DANGER", problem, place, id)
  }

  warn(problem: Problem, place: Place, id = "Model"): void {
    this.#add("WARNING", problem, place, id)
  }

  note(problem: Problem, place: Place, id: string): void {
    this.#add("NOTE", problem, place, id)
  }

  #add(severity: Diagnostic["severity"], problem: Problem, { span, shape }: Place, id: string): void {
    this.diagnostics.push({ severity, id, ...problem, ...(shape ? { shape } : {}), ...(span ? { span } : {}) })
  }
}
