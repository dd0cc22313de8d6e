import type { OperationDefinition } from "./definition.ts"
import { validationException } from "./errors/validation-exception.ts"
import { pointerStep } from "./errors/value-error.ts"
import { eventStreamOf } from "./event-stream/event-schema.ts"
import { type HandlerContext, handlerOf } from "./handler.ts"
import type { Validator, ValidatorCompiler } from "./validate/compile-validator.ts"
import { Failures } from "./validate/failure.ts"
import { getOwn, setOwn } from "./values/own-property.ts"
import { isAsyncIterable } from "./values/stream.ts"

export interface Operation {
  /** Throws the validation error when a constraint is broken. Events are checked when the handler takes them. */
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
  const handler = handlerOf(handlers, name)
  if (typeof handler !== "function") throw new TypeError(`the handler "${name}" is missing`)
  const validate = validators.compile(schema[4])
  const events = eventStreamOf(schema[4])
  const validateEvent = events && validators.compile(events.schema)

  function check(validator: Validator, value: unknown, path: string): void {
    const failures = new Failures()
    validator(value, path, failures)
    if (failures.count > 0) throw validationError?.(failures.summary()) ?? validationException(failures)
  }

  return {
    check(input) {
      if (validate) check(validate, input, "")
      if (!validateEvent) return
      const path = pointerStep(events.name)
      setOwn(
        input,
        events.name,
        checked(getOwn(input, events.name), (event) => check(validateEvent, event, path)),
      )
    },
    // Bound, so that the handlers may be the methods of a class.
    run: (input, context) => Reflect.apply(handler, handlers, [input, context]),
  }
}

async function* checked(events: unknown, check: (event: unknown) => void): AsyncGenerator<unknown, void, undefined> {
  if (!isAsyncIterable(events)) return
  for await (const event of events) {
    check(event)
    yield event
  }
}
