import { AwsSdkSigV4Signer } from "@aws-sdk/core/httpAuthSchemes"
import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  NoAuthSigner,
} from "@smithy/core"
import { getSmithyContext } from "@smithy/core/transport"
import type {
  AwsCredentialIdentityProvider,
  HandlerExecutionContext,
  HttpAuthOption,
  HttpAuthScheme,
  MetadataBearer,
  Pluggable,
} from "@smithy/types"
import type { ServiceDescription } from "./service-description.ts"

const schemeId = "aws.auth#sigv4"
const noAuth = "smithy.api#noAuth"

/** What decides how a request is signed. */
export interface SigningParameters {
  readonly operation?: string
  readonly isUnsigned?: boolean
}

/** What the signing middleware reads from a client's configuration. */
export interface SigningConfiguration {
  readonly httpAuthSchemes: HttpAuthScheme[]
  readonly httpAuthSchemeProvider: (parameters: SigningParameters) => HttpAuthOption[]
}

/** Signs by Signature Version 4, with the credentials and the region of the configuration. */
export function signingConfiguration(): SigningConfiguration {
  const scheme: HttpAuthScheme = {
    schemeId,
    identityProvider: (providers) => providers.getIdentityProvider(schemeId),
    signer: new AwsSdkSigV4Signer(),
  }
  const unsigned: HttpAuthScheme = {
    schemeId: noAuth,
    identityProvider: () => async () => ({}),
    signer: new NoAuthSigner(),
  }
  const option = (): HttpAuthOption => ({
    schemeId,
    propertiesExtractor: (config, context) => ({ signingProperties: { config, context } }),
  })
  return {
    httpAuthSchemes: [scheme, unsigned],
    httpAuthSchemeProvider: ({ isUnsigned }) => [isUnsigned ? { schemeId: noAuth } : option()],
  }
}

/** The middleware that chooses the credentials, and the one that signs. */
export function signingPlugins<Input extends object, Output extends MetadataBearer>(
  service: ServiceDescription,
  configuration: SigningConfiguration & { readonly credentials: AwsCredentialIdentityProvider },
): Pluggable<Input, Output>[] {
  return [
    getHttpAuthSchemeEndpointRuleSetPlugin(configuration, {
      httpAuthSchemeParametersProvider: async ({ credentials }, context) =>
        signingParameters(service, context, credentials),
      identityProviderConfigProvider: async ({ credentials }) =>
        new DefaultIdentityProviderConfig({ [schemeId]: credentials }),
    }),
    getHttpSigningPlugin(configuration),
  ]
}

/** Smithy, "auth trait" and "optionalAuth trait". */
async function signingParameters(
  { unsigned = {} }: ServiceDescription,
  context: HandlerExecutionContext,
  credentials: AwsCredentialIdentityProvider,
): Promise<SigningParameters> {
  const { operationSchema } = getSmithyContext(context)
  const operation = Array.isArray(operationSchema) ? String(operationSchema[2]) : ""
  const when = Object.hasOwn(unsigned, operation) ? unsigned[operation] : undefined
  if (when !== "withoutCredentials") return { operation, isUnsigned: when === "always" }
  const hasCredentials = await credentials().then(
    () => true,
    () => false,
  )
  return { operation, isUnsigned: !hasCredentials }
}
