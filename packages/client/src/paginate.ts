import type { HttpHandlerOptions, MetadataBearer, Paginator } from "@smithy/types"
import type { CommandClass, ServiceCommand } from "./command-class.ts"

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

/** What pages need of a client. */
interface Sender<Input extends object, Output extends MetadataBearer> {
  send(command: ServiceCommand<Input, Output>, options?: HttpHandlerOptions): Promise<Output>
}

/** Yields page after page, until an answer has no token. The input stays as it is. */
export async function* paginate<Input extends object, Output extends MetadataBearer>(
  commandClass: CommandClass<Input, Output>,
  members: PaginatedMembers,
  configuration: PaginationConfiguration<NoInfer<Sender<Input, Output>>>,
  input: Input,
  options?: HttpHandlerOptions,
): Paginator<Output> {
  const { client, startingToken, stopOnSameToken } = configuration
  const size = members.pageSize !== undefined && {
    [members.pageSize]: valueAt(input, members.pageSize) ?? configuration.pageSize,
  }
  let token = startingToken ?? valueAt(input, members.inputToken)
  let previous: unknown
  do {
    const page = await client.send(new commandClass({ ...input, ...size, [members.inputToken]: token }), options)
    yield page
    previous = token
    token = valueAt(page, members.outputToken)
  } while (!isEmpty(token) && !(stopOnSameToken && token === previous))
  return undefined
}

/** Tokens are texts, or maps (Smithy, "paginated trait"). */
function isEmpty(token: unknown): boolean {
  return !token || (typeof token === "object" && Object.keys(token).length === 0)
}

function valueAt(start: object, path: string): unknown {
  let value: unknown = start
  for (const name of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
  }
  return value
}
