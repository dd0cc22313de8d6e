import { AwsSdkSigV4Signer } from "@aws-sdk/core/httpAuthSchemes"
import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
} from "@smithy/core"
import type {
  AwsCredentialIdentityProvider,
  HttpAuthOption,
  HttpAuthScheme,
  MetadataBearer,
  Pluggable,
} from "@smithy/types"

const schemeId = "aws.auth#sigv4"

/** What the signing middleware reads from a client's configuration. */
export interface SigningConfiguration {
  readonly httpAuthSchemes: HttpAuthScheme[]
  readonly httpAuthSchemeProvider: () => HttpAuthOption[]
}

/** Signs by Signature Version 4, with the credentials and the region of the configuration. */
export function signingConfiguration(): SigningConfiguration {
  const scheme: HttpAuthScheme = {
    schemeId,
    identityProvider: (providers) => providers.getIdentityProvider(schemeId),
    signer: new AwsSdkSigV4Signer(),
  }
  const option = (): HttpAuthOption => ({
    schemeId,
    propertiesExtractor: (config, context) => ({ signingProperties: { config, context } }),
  })
  return { httpAuthSchemes: [scheme], httpAuthSchemeProvider: () => [option()] }
}

/** The middleware that chooses the credentials, and the one that signs. */
export function signingPlugins<Input extends object, Output extends MetadataBearer>(
  configuration: SigningConfiguration & { readonly credentials: AwsCredentialIdentityProvider },
): Pluggable<Input, Output>[] {
  return [
    getHttpAuthSchemeEndpointRuleSetPlugin(configuration, {
      httpAuthSchemeParametersProvider: async () => ({}),
      identityProviderConfigProvider: async ({ credentials }) =>
        new DefaultIdentityProviderConfig({ [schemeId]: credentials }),
    }),
    getHttpSigningPlugin(configuration),
  ]
}
