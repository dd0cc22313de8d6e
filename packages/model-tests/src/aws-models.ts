import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { loadModel, type Model, type ServiceShape } from "@smithwright/smithy"

/** A model of a service, mostly one of AWS. */
export interface AwsModel {
  /** Such as `dynamodb`. */
  readonly name: string
  readonly path: string
}

const data = process.env.SMITHY_CONFORMANCE

/** The models of the conformance data; none without it. */
export const awsModels: readonly AwsModel[] = data === undefined ? [] : modelsIn(join(data, "aws-models"))

function modelsIn(folder: string): AwsModel[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ name: file.replace(/-\d{4}-\d\d-\d\d\.json$/, ""), path: join(folder, file) }))
}

export function load({ path }: AwsModel): { readonly model: Model; readonly service: ServiceShape } {
  const { model } = loadModel([{ name: path, text: readFileSync(path, "utf8") }])
  const service = [...model.shapes.values()].find((shape) => shape.type === "service")
  if (service?.type !== "service") throw new Error(`${path} has no service`)
  return { model, service }
}

/** A model whose service speaks another protocol, too, and prefers that. It is written to a folder. */
export function withProtocol({ name, path }: AwsModel, protocol: string, folder: string): AwsModel {
  const ast: { shapes: Record<string, { type: string; traits?: object }> } = JSON.parse(readFileSync(path, "utf8"))
  for (const shape of Object.values(ast.shapes)) {
    if (shape.type === "service") shape.traits = { ...shape.traits, [protocol]: {} }
  }
  const changed = { name: `${name}-${protocol.replace(/.*#/, "")}`, path: join(folder, `${name}.json`) }
  writeFileSync(changed.path, JSON.stringify(ast))
  return changed
}
