export { deleteOld } from "./data/delete-old.ts"
export { entryJson, readEntry } from "./data/entry-json.ts"
export { exportLines } from "./data/export-lines.ts"
export { type BadLine, type ImportOptions, type ImportResult, importFile, type Progress } from "./data/import-file.ts"
export type { Reading } from "./data/reading.ts"
export { openStore } from "./store/open-store.ts"
export { openPostgresStore, type PostgresOptions } from "./store/postgres/postgres-store.ts"
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
