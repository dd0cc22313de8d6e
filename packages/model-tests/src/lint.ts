import { createConfig, lintFromString } from "@redocly/openapi-core"

/** What Redocly's recommended rules call an error in an OpenAPI document. */
export async function lintErrors(document: string): Promise<string[]> {
  const config = await createConfig({ extends: ["recommended"], telemetry: "off" })
  const problems = await lintFromString({ source: document, absoluteRef: "openapi.json", config })
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ message, location }) => `${location[0]?.pointer}: ${message}`)
}
