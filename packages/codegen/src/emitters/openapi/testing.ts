import { loadModel, type Model, type ServiceShape } from "@smithwright/smithy"
import { toOpenApi } from "./convert.ts"

/** A model in the namespace `example` whose service is `Service`, from the IDL that follows the namespace. */
export function exampleService(idl: string): { model: Model; service: ServiceShape } {
  const text = `$version: "2.0"\nnamespace example\n${idl}`
  const { model } = loadModel([{ name: "example.smithy", text }])
  const service = model.shapes.get("example#Service")
  if (service?.type !== "service") throw new Error("the model has no service")
  return { model, service }
}

/** The document of such a service, as JSON. */
export function documentOf(idl: string, settings: object = {}) {
  const { model, service } = exampleService(idl)
  const { document, warnings } = toOpenApi(model, service, settings)
  return { document: JSON.parse(JSON.stringify(document)), warnings }
}
