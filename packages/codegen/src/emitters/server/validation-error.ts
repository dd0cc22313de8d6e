import { hasTrait } from "@smithwright/smithy"
import { ConversionError } from "../../json-schema/conversion-error.ts"
import type { ServerError, ServerOperation } from "./server-service.ts"

/** Smithy's own error for broken constraints: the runtime makes it, with a list of what is wrong. */
const standard = "smithy.framework#ValidationException"

/** A model's own error for broken constraints. */
export interface ValidationError extends ServerError {
  /** The member that holds the text. */
  readonly messageMember: string
}

/** The error that the setting `validationException` names. It must be made of its text alone. */
export function findValidationError(
  errors: readonly ServerError[],
  id: string | undefined,
): ValidationError | undefined {
  if (id === undefined || id === standard) return undefined
  const error = errors.find(({ shape }) => shape.id === id)
  if (!error) {
    throw new ConversionError(
      `The setting "validationException" names ${id}, which is no error of the service's operations`,
    )
  }
  const members = [...error.shape.members.values()]
  const message = members.find(({ name }) => /^(error)?message$/i.test(name))
  const other = members.find((member) => member !== message && hasTrait(member, "required"))
  if (!message || other) {
    const reason = message ? `also requires "${other?.name}"` : "has no member that holds a message"
    throw new ConversionError(`${id} cannot tell of broken constraints: it ${reason}`, id)
  }
  return { ...error, messageMember: message.name }
}

/** Whether an operation tells of broken constraints by the model's own error: it has that one and not Smithy's. */
export function usesValidationError({ errors }: ServerOperation, validationError: ValidationError): boolean {
  const ids = errors.map(({ shape }) => shape.id)
  return ids.includes(validationError.shape.id) && !ids.includes(standard)
}
