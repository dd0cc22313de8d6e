import { AwsSdkSigV4Signer, resolveAwsSdkSigV4Config } from "@aws-sdk/core/httpAuthSchemes"
import { Sha256 } from "@smithy/core/checksum"
import type { AuthScheme } from "./auth-scheme.ts"

/**
 * `@sigv4`: signs by Signature Version 4, with the credentials and the region of the configuration.
 *
 * @param trait the trait's value: `name` is the service's in signatures
 */
export function sigV4({ name }: { readonly name: string }): AuthScheme {
  return {
    schemeId: "aws.auth#sigv4",
    option: "credentials",
    form: "{ credentials: { accessKeyId, secretAccessKey } }",
    signer: new AwsSdkSigV4Signer(),
    propertiesExtractor: (config, context) => ({ signingProperties: { config, context } }),
    resolve: ({ credentials }, configuration) =>
      resolveAwsSdkSigV4Config({
        ...configuration,
        ...(credentials && { credentials }),
        defaultSigningName: name,
        sha256: Sha256,
      }),
  }
}
