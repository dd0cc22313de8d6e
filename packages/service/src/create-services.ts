import type { ErrorContext, Service } from "@smithwright/server"
import { createCustomerProfiles } from "@workflow-contracts/server/customer-profiles"
import { createSimpleWorkflowService } from "@workflow-contracts/server/swf"
import type { Logger } from "pino"
import type { Access } from "./access/access.ts"
import { listClosedWorkflowExecutions } from "./operations/list-closed-workflow-executions.ts"
import { listWorkflows } from "./operations/list-workflows.ts"
import { customerProfilesFault, type FaultError, hideStoreFaults, swfFault } from "./operations/store-faults.ts"
import type { Store } from "./store/store.ts"
import type { Metrics } from "./telemetry/metrics.ts"
import { observe } from "./telemetry/observe.ts"
import type { Throttle } from "./throttle/throttle.ts"
import {
  customerProfilesThrottled,
  swfThrottled,
  type ThrottledError,
  throttleRequests,
} from "./throttle/throttle-requests.ts"
import type { PageTokens } from "./token/page-tokens.ts"

/** What both services stand on. */
export interface ServiceParts {
  readonly store: Store
  readonly tokens: PageTokens
  readonly access: Access
  readonly throttle: Throttle
  readonly metrics: Metrics
  readonly log: Logger
  /** The region in the ARNs of domains. */
  readonly region: string
}

/** Both contracts, implemented. */
export interface Services {
  readonly swf: Service
  readonly customerProfiles: Service
}

export function createServices(parts: ServiceParts): Services {
  const { store, tokens, region, access } = parts
  const operation = { store, tokens, region, callerOf: access.callerOf }
  return {
    swf: createSimpleWorkflowService(
      { listClosedWorkflowExecutions: listClosedWorkflowExecutions(operation) },
      optionsOf("swf", parts, swfThrottled, swfFault),
    ),
    customerProfiles: createCustomerProfiles(
      { listWorkflows: listWorkflows(operation) },
      optionsOf("customer-profiles", parts, customerProfilesThrottled, customerProfilesFault),
    ),
  }
}

function optionsOf(
  name: string,
  { access, throttle, metrics, log }: ServiceParts,
  throttled: ThrottledError,
  fault: FaultError,
) {
  return {
    ...(access.authentication && { authentication: access.authentication }),
    interceptors: [
      observe(name, access, metrics, log),
      throttleRequests(throttle, access, throttled),
      hideStoreFaults(fault, log),
    ],
    onError: (error: unknown, { requestId, operation }: ErrorContext) =>
      log.error({ requestId, operation, err: error }, "the service failed"),
    // The log's line of the request has the reason.
    onRefusal: () => {},
  }
}
