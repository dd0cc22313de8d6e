import * as customerProfiles from "@workflow-contracts/validators/customer-profiles"
import * as swf from "@workflow-contracts/validators/swf"
import type { Exchange } from "../src/recording-proxy.ts"
import type { Contract } from "./targets.ts"

type Validate = (value: unknown) => readonly swf.ValidationError[]

const outputs: Readonly<Record<Contract, Validate>> = {
  swf: swf.validateListClosedWorkflowExecutionsOutput,
  "customer-profiles": customerProfiles.validateListWorkflowsOutput,
}

const errors: Readonly<Record<string, Validate>> = {
  OperationNotPermittedFault: swf.validateOperationNotPermittedFault,
  UnknownResourceFault: swf.validateUnknownResourceFault,
  ValidationException: swf.validateValidationException,
  AccessDeniedException: customerProfiles.validateAccessDeniedException,
  BadRequestException: customerProfiles.validateBadRequestException,
  InternalServerException: customerProfiles.validateInternalServerException,
  ResourceNotFoundException: customerProfiles.validateResourceNotFoundException,
  ThrottlingException: customerProfiles.validateThrottlingException,
}

/** What the contract's generated validators find wrong with the body of an answer. */
export function validatorProblems({ status, headers, body }: Exchange, contract: Contract): readonly string[] {
  const value: unknown = JSON.parse(body)
  const name = headers["x-amzn-errortype"] ?? typeOf(value).replace(/^.*#/, "")
  const validate = status === 200 ? outputs[contract] : errors[name]
  if (!validate) return [`there is no validator of ${name}`]
  return validate(value).map(({ path, message }) => `${path || "/"} ${message}`)
}

function typeOf(value: unknown): string {
  return typeof value === "object" && value !== null && "__type" in value ? String(value.__type) : ""
}
