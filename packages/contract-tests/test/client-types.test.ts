import { type CustomerProfilesClient, ListWorkflowsCommand } from "@workflow-contracts/client/customer-profiles"
import {
  ListClosedWorkflowExecutionsCommand,
  type ListClosedWorkflowExecutionsCommandOutput,
  SWFClient,
} from "@workflow-contracts/client/swf"
import type { CloseStatus } from "@workflow-contracts/contract/swf"
import type { createSimpleWorkflowService } from "@workflow-contracts/server/swf"
import { expectTypeOf, test } from "vitest"

type Input = ConstructorParameters<typeof ListClosedWorkflowExecutionsCommand>[0]
type Handlers = Parameters<typeof createSimpleWorkflowService>[0]
type Handled = Awaited<ReturnType<Handlers["listClosedWorkflowExecutions"]>>

test("the client's types allow what the contract does", () => {
  const filters = { startTimeFilter: { oldestDate: new Date() }, closeStatusFilter: { status: "FAILED" } } as const
  expectTypeOf({ domain: "d", ...filters }).toExtend<Input>()
  expectTypeOf<SWFClient["send"]>().toBeCallableWith(new ListClosedWorkflowExecutionsCommand({ domain: "d" }))
  expectTypeOf<ListClosedWorkflowExecutionsCommandOutput["executionInfos"][number]["closeStatus"]>().toEqualTypeOf<
    CloseStatus | undefined
  >()
})

test("and nothing else", () => {
  expectTypeOf({}).not.toExtend<Input>()
  expectTypeOf({ domain: 1 }).not.toExtend<Input>()
  expectTypeOf({ domain: null }).not.toExtend<Input>()
  expectTypeOf({ domain: "d", closeStatusFilter: { status: "CANCELLED" as const } }).not.toExtend<Input>()
  expectTypeOf({ domain: "d", startTimeFilter: { oldestDate: 1325376070 } }).not.toExtend<Input>()
  expectTypeOf<{ region: number }>().not.toExtend<ConstructorParameters<typeof SWFClient>[0]>()
  // @ts-expect-error: a member that the contract does not know
  new ListClosedWorkflowExecutionsCommand({ domain: "d", colour: "blue" })
  // @ts-expect-error: a setting that no client has
  new SWFClient({ regio: "us-east-1" })
  // @ts-expect-error: a command of another service
  expectTypeOf<SWFClient["send"]>().toBeCallableWith(new ListWorkflowsCommand({ DomainName: "d" }))
  expectTypeOf<CustomerProfilesClient["send"]>().toBeCallableWith(new ListWorkflowsCommand({ DomainName: "d" }))
})

test("the server's handlers are held to the contract too", () => {
  expectTypeOf({}).not.toExtend<Handlers>()
  expectTypeOf({}).not.toExtend<Handled>()
  expectTypeOf({ executionInfos: [{}] }).not.toExtend<Handled>()
  expectTypeOf<{ executionInfos: [] }>().toExtend<Handled>()
})
