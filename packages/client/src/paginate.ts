import { createPaginator } from "@smithy/core"
import type {
  PaginationConfiguration as AnyPaginationConfiguration,
  HttpHandlerOptions,
  MetadataBearer,
  Paginator,
} from "@smithy/types"
import type { CommandClass } from "./command-class.ts"

/** How to page through an operation. */
export interface PaginationConfiguration<Client> {
  /** Sends a command for each page. */
  client: Client
  /** How many items a page holds at most, unless the input says so itself. */
  pageSize?: number
  /** The token of the page to start with, as the page before it gave it. */
  startingToken?: unknown
  /** Ends when the same token comes twice in a row, for services that always answer with one. */
  stopOnSameToken?: boolean
}

/** The members that an operation is paged through by. `outputToken` may be a path, such as `result.token`. */
export interface PaginatedMembers {
  readonly inputToken: string
  readonly outputToken: string
  readonly pageSize?: string
}

/** Yields page after page, until an answer has no token. The input stays as it is. */
export function paginate<Input extends object, Output extends MetadataBearer>(
  clientClass: abstract new (...configuration: never) => unknown,
  commandClass: CommandClass<Input, Output>,
  members: PaginatedMembers,
  configuration: PaginationConfiguration<AnyPaginationConfiguration["client"]>,
  input: Input,
  options?: HttpHandlerOptions,
): Paginator<Output> {
  const { inputToken, outputToken, pageSize } = members
  const pages = createPaginator<typeof configuration, Input, Output>(
    clientClass,
    commandClass,
    inputToken,
    outputToken,
    pageSize,
  )
  return pages(configuration, { ...input }, options)
}
