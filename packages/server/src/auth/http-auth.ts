import { ProtocolError } from "../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import { splitUrl } from "../http-binding/query.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import type { Attempt, Authenticator, Verified } from "./authenticator.ts"

/** Basic must have one (RFC 7617, section 2), and Bearer a parameter (RFC 6750, section 3). All of a service is one. */
const realm = 'realm="service"'

/**
 * `@httpBearerAuth`: a token in the header `Authorization` (RFC 6750).
 *
 * @param verify answers with who has the token. Compares secrets in constant time, or looks up their hashes
 */
export function bearerAuth<Identity>(verify: (token: string) => Verified<Identity>): Authenticator {
  return tokenScheme("smithy.api#httpBearerAuth", `Bearer ${realm}`, verify)
}

/**
 * `@httpBasicAuth`: a name and a password in the header `Authorization` (RFC 7617), both in UTF-8.
 *
 * @param verify answers with who has that name and password. Compares passwords in constant time
 */
export function basicAuth<Identity>(verify: (name: string, password: string) => Verified<Identity>): Authenticator {
  return tokenScheme("smithy.api#httpBasicAuth", `Basic ${realm}, charset="UTF-8"`, (token) => {
    const [, name, password] = /^([^:]*):(.*)$/s.exec(decode(token) ?? "") ?? []
    return name === undefined || password === undefined ? undefined : verify(name, password)
  })
}

/**
 * `@httpApiKeyAuth`: a key in the header or query parameter that the model names.
 *
 * @param verify answers with who has the key. Compares keys in constant time, or looks up their hashes
 */
export function apiKeyAuth<Identity>(verify: (key: string) => Verified<Identity>): Authenticator {
  return {
    scheme: "smithy.api#httpApiKeyAuth",
    claims: (attempt) => keyOf(attempt) !== undefined,
    async authenticate(attempt) {
      return (await verify(keyOf(attempt) ?? "")) ?? refuse("The API key is not known")
    },
  }
}

function tokenScheme(scheme: string, challenge: string, verify: (token: string) => unknown): Authenticator {
  const [name = ""] = challenge.split(" ")
  return {
    scheme,
    challenge,
    claims: ({ request }) => credentialsOf(request, "authorization", name) !== undefined,
    async authenticate({ request }) {
      const token = credentialsOf(request, "authorization", name) ?? ""
      return (await verify(token)) ?? refuse(`The ${name} credentials are not good`, challenge)
    },
  }
}

/** What follows a scheme's name in a header; without such a name, all of it. */
function credentialsOf(request: HttpRequest, header: string, scheme: string): string | undefined {
  const text = headerOf(request, header)?.trim()
  if (text === undefined || scheme === "") return text
  const isOfScheme = text.slice(0, scheme.length + 1).toLowerCase() === `${scheme.toLowerCase()} `
  return isOfScheme ? text.slice(scheme.length + 1).trim() : undefined
}

function keyOf({ request, trait }: Attempt): string | undefined {
  if (!isRecord(trait)) return undefined
  const name = String(getOwn(trait, "name"))
  if (getOwn(trait, "in") === "query") return splitUrl(request.url).query.get(name)?.[0]
  return credentialsOf(request, name.toLowerCase(), String(getOwn(trait, "scheme") ?? ""))
}

function decode(base64: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))
  } catch {
    return undefined
  }
}

function refuse(message: string, challenge?: string): never {
  const headers = challenge === undefined ? {} : { "www-authenticate": challenge }
  throw new ProtocolError("UnauthorizedException", message, { headers })
}
