import type { Call, HandlerContext } from "@smithwright/server"
import type { ListClosedWorkflowExecutionsInput } from "@workflow-contracts/contract/swf"
import {
  createSimpleWorkflowService as create,
  createSimpleWorkflowServiceSubset as createSubset,
  type SimpleWorkflowServiceHandlers,
} from "@workflow-contracts/server/swf"
import { expect, expectTypeOf, test } from "vitest"

// What compiles and what does not is checked when the tests are compiled; that they run shows that the services are made.

interface Tenant {
  readonly tenant: string
}

const executionInfos: [] = []
const tenant = "t"

/** It says that it wants a tenant. */
class Implementing implements SimpleWorkflowServiceHandlers<Tenant> {
  async listClosedWorkflowExecutions(_input: ListClosedWorkflowExecutionsInput, _context: HandlerContext & Tenant) {
    return { executionInfos }
  }
}

/** It only takes one. */
class Plain {
  listClosedWorkflowExecutions(_input: ListClosedWorkflowExecutionsInput, _context: Tenant) {
    return { executionInfos }
  }
}

/** It takes nothing but what there always is. */
class Simple {
  listClosedWorkflowExecutions(_input: ListClosedWorkflowExecutionsInput, { requestId }: HandlerContext) {
    return { executionInfos, nextPageToken: requestId }
  }
}

test("functions find what `createContext` makes, when the type of its argument is written, or when it has none", () => {
  create(
    {
      listClosedWorkflowExecutions: (input, context) => {
        expectTypeOf(input).toEqualTypeOf<ListClosedWorkflowExecutionsInput>()
        expectTypeOf(context.tenant).toEqualTypeOf<string>()
        expectTypeOf(context).toExtend<HandlerContext>()
        return { executionInfos }
      },
    },
    { createContext: async (call: Call) => ({ tenant: `${call.identity} ${call.operation}` }) },
  )
  create(
    { listClosedWorkflowExecutions: (_input, { tenant }) => ({ executionInfos, tenant }) },
    { createContext: () => ({ tenant }) },
  )
})

test("functions that want more than it makes do not compile", () => {
  const createContext = () => ({ tenant })
  const answer = (_input: object, _context: Tenant) => ({ executionInfos })
  // @ts-expect-error: what it makes is not known before the functions are checked
  create({ listClosedWorkflowExecutions: answer }, { createContext: (call) => ({ tenant: call.requestId }) })
  // @ts-expect-error: there is no user
  create({ listClosedWorkflowExecutions: (_input, { user }) => ({ executionInfos, user }) }, { createContext })
  const numbered = (_input: object, _context: { tenant: number }) => ({ executionInfos })
  // @ts-expect-error: the tenant is a text
  create({ listClosedWorkflowExecutions: numbered }, { createContext })
  // @ts-expect-error: without it there is no tenant
  create({ listClosedWorkflowExecutions: (_input, { tenant }) => ({ executionInfos, tenant }) })
})

test("a class finds it when the type of its argument is written, or when it has none", () => {
  create(new Implementing(), { createContext: ({ identity }: Call) => ({ tenant: String(identity) }) })
  create(new Implementing(), { createContext: async () => ({ tenant, more: 1 }) })
  create(new Plain(), { createContext: (_call: Call) => ({ tenant }) })
  create<Tenant>(new Plain(), { createContext: (call) => ({ tenant: call.requestId }) })
  create(new Simple())
  create(new Simple(), { createContext: (call) => ({ tenant: call.requestId }) })
  createSubset(new Plain(), { createContext: (_call: Call) => ({ tenant }) })
})

test("a class that wants more than it makes does not compile", () => {
  // @ts-expect-error: what it makes is not known before the class is checked
  create(new Implementing(), { createContext: (call) => ({ tenant: call.requestId }) })
  // @ts-expect-error: there is no tenant
  create(new Implementing(), { createContext: (_call: Call) => ({ user: "u" }) })
  // @ts-expect-error: the tenant is a text
  create(new Plain(), { createContext: () => ({ tenant: 1 }) })
  // @ts-expect-error: without it there is no tenant
  create(new Implementing())
  // @ts-expect-error: without it there is no tenant
  createSubset(new Plain())
})

test("a class without the operation, or with another answer, does not compile", () => {
  class Empty {}
  class Wrong {
    listClosedWorkflowExecutions() {
      return { executionInfos: "none" }
    }
  }
  // @ts-expect-error: the handler is missing
  expect(() => create(new Empty())).toThrow('the handler "listClosedWorkflowExecutions" is missing')
  // @ts-expect-error: executions are a list
  create(new Wrong())
})
