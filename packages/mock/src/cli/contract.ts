/** A contract that the command can mock. */
export interface Contract {
  readonly name: string
  /** Where it is served unless another port is asked for. */
  readonly port: number
  /** Its OpenAPI document, or the path of one (JSON or YAML). */
  readonly document: string | object
  /** The AWS SDK's client for it, where there is one. */
  readonly sdk?: { readonly module: string; readonly client: string }
  /** The command that mocks it, for advice; `npm run mock -- NAME` if not given. */
  readonly command?: string
}
