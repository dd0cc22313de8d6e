import { booleanType, optionalType, recordType, stringType } from "../types.ts"
import { simpleFunction } from "./rules-function.ts"

const urlType = recordType({
  scheme: stringType,
  authority: stringType,
  path: stringType,
  normalizedPath: stringType,
  isIp: booleanType,
})

/** Scheme, authority, the host in it, path. */
const url = /^(https?):\/\/((?:[^/?#\s@]*@)?(\[[^\]/?#\s]*\]|[^/?#\s@:[\]]+)(?::\d*)?)(\/[^?#\s]*)?(?:#\S*)?$/i

/** The parts of a URL; nothing for what is no URL, has a query, or is not for HTTP. */
export const parseUrl = simpleFunction(["string"], optionalType(urlType), ([text]) => {
  const [, scheme, authority, host, path = ""] = url.exec(text) ?? []
  if (scheme === undefined || authority === undefined || host === undefined) return null
  return {
    scheme: scheme.toLowerCase(),
    authority,
    path,
    normalizedPath: path.endsWith("/") ? path : `${path}/`,
    isIp: isIpAddress(host),
  }
})

/** Whether a host looks like an address: four numbers, however great, or an IPv6 address in brackets. */
export function isIpAddress(host: string): boolean {
  if (host.startsWith("[") && host.endsWith("]")) return true
  const parts = host.split(".")
  return parts.length === 4 && parts.every((part) => /^(?:\d|[1-9]\d{1,2})$/.test(part))
}
