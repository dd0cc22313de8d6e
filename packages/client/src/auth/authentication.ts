import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  NoAuthSigner,
} from "@smithy/core"
import { getSmithyContext } from "@smithy/core/transport"
import type {
  HandlerExecutionContext,
  HttpAuthOption,
  HttpAuthScheme,
  HttpAuthSchemeParameters,
  MetadataBearer,
  Pluggable,
} from "@smithy/types"
import type { ServiceDescription } from "../service-description.ts"
import type { AuthConfiguration, Identities, IdentityProviders } from "./auth-scheme.ts"

const noAuth = "smithy.api#noAuth"

const unsigned: HttpAuthScheme = {
  schemeId: noAuth,
  identityProvider: () => async () => ({}),
  signer: new NoAuthSigner(),
}

interface Choice extends HttpAuthSchemeParameters {
  readonly chosen: HttpAuthOption
}

/** What the schemes of a service add to the configuration of a client. */
export function resolveIdentities(
  { authSchemes = [] }: ServiceDescription,
  given: Identities,
  configuration: AuthConfiguration,
): IdentityProviders {
  const resolved: IdentityProviders = {}
  for (const scheme of authSchemes) Object.assign(resolved, scheme.resolve(given, configuration))
  return resolved
}

/** The middleware that chooses who sends a request, and the one that says so in it. */
export function authenticationPlugins<Input extends object, Output extends MetadataBearer>(
  service: ServiceDescription,
  given: Identities,
  configuration: IdentityProviders,
): Pluggable<Input, Output>[] {
  const { authSchemes } = service
  if (!authSchemes) return []
  const schemes = authSchemes.map((scheme) => ({ ...scheme, identityProvider: () => configuration[scheme.option] }))
  const signing = {
    ...configuration,
    httpAuthSchemes: [...schemes, unsigned],
    // A copy, since the middleware writes into it what is true of one request.
    httpAuthSchemeProvider: ({ chosen }: Choice) => [{ ...chosen }],
  }
  return [
    getHttpAuthSchemeEndpointRuleSetPlugin(signing, {
      httpAuthSchemeParametersProvider: async (_signing, context) => ({
        chosen: await chooseScheme(service, given, configuration, operationOf(context)),
      }),
      identityProviderConfigProvider: async () => new DefaultIdentityProviderConfig({}),
    }),
    getHttpSigningPlugin(signing),
  ]
}

function operationOf(context: HandlerExecutionContext): string {
  const { operationSchema } = getSmithyContext(context)
  return Array.isArray(operationSchema) ? String(operationSchema[2]) : ""
}

/**
 * The first scheme of an operation whose identity was given; else the first whose identity may be found. Where
 * authentication is optional, it need not be found (Smithy, "auth trait" and "optionalAuth trait").
 */
async function chooseScheme(
  { clientName, authSchemes = [], auth = {} }: ServiceDescription,
  given: Identities,
  providers: IdentityProviders,
  operation: string,
): Promise<HttpAuthOption> {
  const ids = Object.hasOwn(auth, operation) ? auth[operation] : undefined
  const schemes = ids?.flatMap((id) => authSchemes.find(({ schemeId }) => schemeId === id) ?? []) ?? authSchemes
  const givenScheme = schemes.find(({ option }) => given[option] !== undefined)
  if (givenScheme || schemes.length === 0) return givenScheme ?? unsigned
  const scheme = schemes.find(({ option }) => providers[option])
  if (ids?.includes(noAuth)) return scheme && (await isFound(providers[scheme.option])) ? scheme : unsigned
  if (scheme) return scheme
  const forms = schemes.map(({ form }) => form).join(" or ")
  throw new Error(`Nobody is said to send ${operation}: pass ${clientName} ${forms}`)
}

async function isFound(provider: IdentityProviders[keyof IdentityProviders]): Promise<boolean> {
  try {
    await provider?.()
    return provider !== undefined
  } catch {
    return false
  }
}
