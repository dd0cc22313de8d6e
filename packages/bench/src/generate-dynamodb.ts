import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { generate } from "@smithwright/codegen"

/**
 * Generates what the benchmarks need of DynamoDB, and answers with the folder. That is a package which is its own
 * contract, so that the server in it finds that.
 *
 * @param model the path of DynamoDB's model
 */
export async function generateDynamodb(model: string): Promise<string> {
  const folder = join(import.meta.dirname, "../reports/dynamodb")
  const settings = { service: "com.amazonaws.dynamodb#DynamoDB_20120810" }
  const names = ["openapi", "typescript-contract", "typescript-server", "typescript-validators"]
  const plugins = Object.fromEntries(names.map((name) => [name, settings]))
  const config = join(folder, "smithy-build.json")
  const contract = "./contract/src/dynamodb"
  const exports = { "./dynamodb": `${contract}/index.ts`, "./dynamodb/constraints": `${contract}/constraints.ts` }
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "@workflow-contracts/contract", type: "module", exports }),
  )
  writeFileSync(
    config,
    JSON.stringify({ version: "1.0", outputDirectory: ".", projections: { dynamodb: { imports: [model], plugins } } }),
  )
  await generate({ config })
  return folder
}
