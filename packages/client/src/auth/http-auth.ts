import {
  doesIdentityRequireRefresh,
  HttpApiKeyAuthSigner,
  HttpBearerAuthSigner,
  isIdentityExpired,
  memoizeIdentityProvider,
} from "@smithy/core"
import { HttpRequest } from "@smithy/core/protocols"
import { fromUtf8, toBase64 } from "@smithy/core/serde"
import type { HttpSigner, Identity, IdentityProvider } from "@smithy/types"
import type { AuthScheme, LoginIdentity } from "./auth-scheme.ts"

/** `@httpBearerAuth`: a token in the header `Authorization` (RFC 6750). */
export function httpBearerAuth(): AuthScheme {
  return {
    schemeId: "smithy.api#httpBearerAuth",
    option: "token",
    form: "{ token: { token } }",
    signer: new HttpBearerAuthSigner(),
    resolve: ({ token }) => ({ token: remembered(token) }),
  }
}

/** `@httpBasicAuth`: a name and a password in the header `Authorization` (RFC 7617), both in UTF-8. */
export function httpBasicAuth(): AuthScheme {
  return {
    schemeId: "smithy.api#httpBasicAuth",
    option: "login",
    form: "{ login: { username, password } }",
    signer: basicSigner,
    resolve: ({ login }) => ({ login: remembered(login) }),
  }
}

/**
 * `@httpApiKeyAuth`: a key in a header or in the query.
 *
 * @param trait the trait's value: the `name` of the header or parameter, and the `scheme` that stands before the key
 */
export function httpApiKeyAuth(trait: {
  readonly name: string
  readonly in: "header" | "query"
  readonly scheme?: string
}): AuthScheme {
  return {
    schemeId: "smithy.api#httpApiKeyAuth",
    option: "apiKey",
    form: "{ apiKey: { apiKey } }",
    signer: new HttpApiKeyAuthSigner(),
    signingProperties: trait,
    resolve: ({ apiKey }) => ({ apiKey: remembered(apiKey) }),
  }
}

const basicSigner: HttpSigner = {
  async sign(request, { username, password }: LoginIdentity) {
    if (username.includes(":"))
      throw new TypeError("The username of a login must have no colon: the password follows it")
    const signed = HttpRequest.clone(request)
    signed.headers.authorization = `Basic ${toBase64(fromUtf8(`${username}:${password}`))}`
    return signed
  },
}

function remembered<Known extends Identity>(given: Known | IdentityProvider<Known> | undefined) {
  return memoizeIdentityProvider(given, isIdentityExpired, doesIdentityRequireRefresh)
}
