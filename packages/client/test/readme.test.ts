import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { ClientConfiguration, Identities } from "../src/index.ts"

const options: Readonly<Record<keyof ClientConfiguration, true>> = {
  endpoint: true,
  region: true,
  maxAttempts: true,
  retryMode: true,
  requestHandler: true,
  disableRequestCompression: true,
  requestMinCompressionSizeBytes: true,
  logger: true,
}
const identities: Readonly<Record<keyof Identities, true>> = {
  credentials: true,
  token: true,
  login: true,
  apiKey: true,
}

test("the README's tables have every option", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8")
  const named = (pattern: RegExp) => [...readme.matchAll(pattern)].map(([, name]) => name)
  expect(named(/^\| `(\w+)` \| /gm)).toEqual(Object.keys(options))
  expect(named(/^\| `@\w+` \| `(\w+): /gm)).toEqual(Object.keys(identities))
})
