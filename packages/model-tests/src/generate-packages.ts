import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { isError } from "@smithwright/smithy"
import type { AwsModel } from "./aws-models.ts"
import { generateModel } from "./generate-model.ts"

/** A generated client and server, with as much of their types as a test needs: only the model knows more. */
export interface GeneratedPackages<Client, Server> {
  readonly client: Client
  readonly server: Server
}

/** An empty folder for generated packages, inside of this one, so that they find what they import. */
export function emptyFolder(name: string): string {
  const place = resolve(import.meta.dirname, "../reports", name)
  rmSync(place, { recursive: true, force: true })
  const contract = join(place, "node_modules/@workflow-contracts/contract")
  mkdirSync(contract, { recursive: true })
  const exports = { "./*/constraints": "./*/constraints.ts", "./*": "./*/index.ts" }
  writeFileSync(join(contract, "package.json"), JSON.stringify({ type: "module", exports }))
  return place
}

/** Generates contract, client and server of a model in such a folder, and loads the last two. */
export async function generatePackages<Client, Server>(
  model: AwsModel,
  place: string,
): Promise<GeneratedPackages<Client, Server>> {
  const plugins = ["typescript-contract", "typescript-client", "typescript-server"] as const
  const { diagnostics } = await generateModel(model, plugins, place)
  const errors = diagnostics.filter(isError)
  if (errors.length > 0) throw new Error(`${model.name}: ${errors[0]?.message}`)
  const sources = (part: string): string => join(place, model.name, part, "src", model.name)
  symlinkSync(sources("contract"), join(place, "node_modules/@workflow-contracts/contract", model.name))
  const load = (part: string) => import(/* @vite-ignore */ pathToFileURL(join(sources(part), "index.ts")).href)
  return { client: await load("client"), server: await load("server") }
}
