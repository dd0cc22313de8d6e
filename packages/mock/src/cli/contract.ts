/** A contract that the command can mock. */
export interface Contract {
  readonly name: string
  /** Where it is served unless another port is asked for. */
  readonly port: number
  /** The path of its OpenAPI document. */
  readonly document: string
  /** The AWS SDK's client for it. */
  readonly sdk: { readonly module: string; readonly client: string }
}
