import { createService, rpcv2Cbor, type Service, type ServiceOptions } from "@smithwright/server"
import { listen } from "@smithwright/server/node"
import { sigV4Auth } from "@smithwright/server/sigv4"
import { ListClosedWorkflowExecutions$ } from "@workflow-contracts/contract/swf"
import { constraints } from "@workflow-contracts/contract/swf/constraints"
import { createCustomerProfiles } from "@workflow-contracts/server/customer-profiles"
import { createSimpleWorkflowService } from "@workflow-contracts/server/swf"
import { outputOf, type Scenario } from "./scenario.ts"
import { accessKey, region } from "./signed-request.ts"

/** The generated server, as it is served in production. */
export async function ourServer(scenario: Scenario, signed: boolean) {
  const authentication = [
    sigV4Auth({ region, findKey: (id) => (id === accessKey.accessKeyId ? accessKey : undefined) }),
  ]
  const { server } = await listen(serviceOf(scenario, signed ? { authentication } : {}))
  return server
}

function serviceOf(scenario: Scenario, options: ServiceOptions): Service {
  const output = outputOf(scenario, (seconds) => new Date(seconds * 1000))
  if ("Items" in output) return createCustomerProfiles({ listWorkflows: () => output }, options)
  const handlers = { listClosedWorkflowExecutions: () => output }
  if (scenario.protocol === undefined) return createSimpleWorkflowService(handlers, options)
  const definition = {
    id: "com.amazonaws.swf#SimpleWorkflowService",
    protocols: [rpcv2Cbor],
    constraints,
    operations: { listClosedWorkflowExecutions: { schema: ListClosedWorkflowExecutions$, errors: [] } },
  }
  return createService(definition, handlers, options)
}
