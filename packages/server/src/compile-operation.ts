import type { OperationDefinition } from "./definition.ts"
import { validationException } from "./errors/validation-exception.ts"
import type { HandlerContext } from "./handler.ts"
import type { ValidatorCompiler } from "./validate/compile-validator.ts"
import { Failures } from "./validate/failure.ts"

export interface Operation {
  /** Throws the validation error when a constraint is broken. */
  check(input: Record<string, unknown>): void
  /** Calls the operation's handler. */
  run(input: Record<string, unknown>, context: HandlerContext): unknown
}

/** Throws `TypeError` when the handler is missing. */
export function compileOperation(
  name: string,
  { schema, validationError }: OperationDefinition,
  handlers: object,
  validators: ValidatorCompiler,
): Operation {
  const handler: unknown = Reflect.get(handlers, name)
  if (typeof handler !== "function") throw new TypeError(`the handler "${name}" is missing`)
  const validate = validators.compile(schema[4])
  return {
    check(input) {
      if (!validate) return
      const failures = new Failures()
      validate(input, "", failures)
      if (failures.count > 0) throw validationError?.(failures.summary()) ?? validationException(failures)
    },
    // Bound, so that the handlers may be the methods of a class.
    run: (input, context) => Reflect.apply(handler, handlers, [input, context]),
  }
}
