export { openStore } from "./store/open-store.ts"
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
export type { Close, Domain, Entry, Execution, ExecutionId, Workflow } from "./store/records.ts"
export type { Checkpoint, Store, Tally } from "./store/store.ts"
export { StoreError, type StoreProblem } from "./store/store-error.ts"
