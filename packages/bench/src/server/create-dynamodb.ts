/** Makes the generated server of DynamoDB and prints the milliseconds that took: `node create-dynamodb.ts FOLDER`. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { createService } from "@smithwright/server"

const [folder = ""] = process.argv.slice(2)
const { definition } = await import(pathToFileURL(join(folder, "server/src/dynamodb/definition.ts")).href)
const handlers = Object.fromEntries(Object.keys(definition.operations).map((name) => [name, () => ({})]))
const start = performance.now()
createService(definition, handlers)
console.log(performance.now() - start)
