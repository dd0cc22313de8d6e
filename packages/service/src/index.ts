export type {
  ExecutionFilter,
  ExecutionPage,
  ExecutionPosition,
  ExecutionQuery,
  Page,
  WorkflowPage,
  WorkflowPosition,
  WorkflowQuery,
} from "./store/queries.ts"
export {
  type Close,
  type Domain,
  type Entry,
  type Execution,
  type ExecutionId,
  terminalStatuses,
  type Workflow,
} from "./store/records.ts"
export type { Checkpoint, Store, Tally } from "./store/store.ts"
export { StoreError, type StoreProblem } from "./store/store-error.ts"
