import type { ExecutionPage, ExecutionQuery, WorkflowPage, WorkflowQuery } from "./queries.ts"
import type { Close, Domain, Entry, ExecutionId } from "./records.ts"

/** How far an import has come; stored in the same transaction as the entries. */
export interface Checkpoint {
  /** What is imported: the file's absolute path. */
  readonly source: string
  /** How many bytes and lines of it are stored. */
  readonly bytes: number
  readonly lines: number
  /** SHA-256 of these bytes, in hex: shows whether the file is still the one that was begun. */
  readonly digest: string
}

/** What `record` did with the entries. */
export interface Tally {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

/**
 * Where executions and workflows live. Each call is one transaction: all of it happens, or nothing.
 *
 * Every call rejects with a `StoreError` when the database fails it; the store stays usable, and works again
 * once the fault is gone. Calls that name a domain reject with `unknown-domain` when it is not registered.
 */
export interface Store {
  listClosedExecutions(query: ExecutionQuery): Promise<ExecutionPage>
  listWorkflows(query: WorkflowQuery): Promise<WorkflowPage>

  listDomains(): Promise<readonly Domain[]>

  /**
   * Stores entries. An execution is known by its run id, a workflow by its id: what is known already is replaced,
   * except that an open execution never replaces a closed one. The domains must be registered, be it by earlier entries
   * of the same call.
   */
  record(entries: readonly Entry[], checkpoint?: Checkpoint): Promise<Tally>

  /** @throws StoreError `unknown-execution`; `conflict` when it has closed otherwise */
  closeExecution(domain: string, id: ExecutionId, close: Close): Promise<void>

  /** @returns whether there was one */
  deleteExecution(domain: string, id: ExecutionId): Promise<boolean>
  /** @returns whether there was one */
  deleteWorkflow(domain: string, workflowId: string): Promise<boolean>

  /**
   * Deletes one batch of what ended before a time: closed executions or terminal workflows of the domain.
   *
   * @returns how many; fewer than `limit` means that none is left
   */
  deleteEndedBefore(domain: Domain, time: number, limit: number): Promise<number>

  /** How far the import of a source has come. */
  checkpoint(source: string): Promise<Checkpoint | undefined>

  /** Every execution and workflow, open ones too, in an order in which recording them again keeps all ties. */
  scan(): AsyncIterable<Entry>

  /** Resolves when the database answers; for readiness. */
  ping(): Promise<void>
  /** Waits for what is under way, then gives everything back. */
  close(): Promise<void>
}
