import * as customerProfiles from "@workflow-contracts/validators/customer-profiles"
import * as swf from "@workflow-contracts/validators/swf"
import type { Exchange } from "../src/recording-proxy.ts"
import type { Contract } from "./targets.ts"

type Validate = (value: unknown) => readonly swf.ValidationFailure[]

const outputs: Readonly<Record<Contract, Validate>> = {
  swf: swf.validateListClosedWorkflowExecutionsOutputJson,
  "customer-profiles": customerProfiles.validateListWorkflowsOutputJson,
}

const errors: Readonly<Record<string, Validate>> = {
  OperationNotPermittedFault: swf.validateOperationNotPermittedFaultJson,
  UnknownResourceFault: swf.validateUnknownResourceFaultJson,
  ValidationException: swf.validateValidationExceptionJson,
  AccessDeniedException: customerProfiles.validateAccessDeniedExceptionJson,
  BadRequestException: customerProfiles.validateBadRequestExceptionJson,
  InternalServerException: customerProfiles.validateInternalServerExceptionJson,
  ResourceNotFoundException: customerProfiles.validateResourceNotFoundExceptionJson,
  ThrottlingException: customerProfiles.validateThrottlingExceptionJson,
}

/** What the contract's generated validators find wrong with the body of an answer. */
export function validatorProblems({ status, headers, body }: Exchange, contract: Contract): readonly string[] {
  const value: unknown = JSON.parse(body)
  const name = headers["x-amzn-errortype"] ?? typeOf(value).replace(/^.*#/, "")
  const validate = status === 200 ? outputs[contract] : errors[name]
  if (!validate) return [`there is no validator of ${name}`]
  return validate(value).map(({ message }) => message)
}

function typeOf(value: unknown): string {
  return typeof value === "object" && value !== null && "__type" in value ? String(value.__type) : ""
}
