import { type Example, type Operation, readOperations } from "../document/operations.ts"
import { partsOf } from "../document/schema.ts"
import { isJsonObject, itemsOf, printExactly } from "../json.ts"
import { isCbor } from "../media-type.ts"
import { awsJsonType } from "../protocols/index.ts"
import type { RunningMock } from "./start-mock.ts"

/**
 * How to call a mock's first operation with an example, ready to be pasted into a shell. Empty where bodies are CBOR,
 * which no shell can write.
 */
export function curlSnippet({ document, url }: RunningMock): string {
  const operations = readOperations(document)
  const operation = firstWithExample(operations)
  if (!operation || (operation.request && isCbor(operation.request.mediaType))) return ""
  const body = bodyOf(operation)
  const target = awsJsonType(operations) === undefined ? [] : [`x-amz-target: ${operation.path.slice(1)}`]
  const type = operation.request && body !== undefined ? [`content-type: ${operation.request.mediaType}`] : []
  const sent = body === undefined ? (target.length > 0 ? "{}" : undefined) : printExactly(body)
  const path = target.length > 0 ? "" : pathOf(operation)
  return [
    `curl ${operation.method === "get" ? "" : `-X ${operation.method.toUpperCase()} `}${quoted(url + path)}`,
    ...[...type, ...target, ...headersOf(operation)].map((header) => `-H ${quoted(header)}`),
    ...(sent === undefined ? [] : [`-d ${quoted(sent)}`]),
  ].join(" \\\n  ")
}

/** How to call it with the AWS SDK: a module to run. Empty where the SDK has no client. */
export function sdkSnippet({ contract, document, url }: RunningMock): string {
  const operation = firstWithExample(readOperations(document))
  if (!operation || !contract.sdk) return ""
  const { client, module } = contract.sdk
  return `import { ${client}, ${operation.name}Command } from ${JSON.stringify(module)}

const client = new ${client}({
  endpoint: ${JSON.stringify(url)},
  region: "us-east-1",
  credentials: { accessKeyId: "any", secretAccessKey: "any" },
})
console.log(await client.send(new ${operation.name}Command(${JSON.stringify(requiredInput(document, operation))})))`
}

/** The members without which the SDK's types refuse a call: labels, and what the body requires. */
function requiredInput(document: unknown, operation: Operation): object {
  const required = partsOf(document, operation.request?.schema).flatMap((part) => itemsOf(part.required))
  const body = bodyOf(operation)
  const members = isJsonObject(body) ? Object.entries(body).filter(([name]) => required.includes(name)) : []
  const labels = operation.parameters
    .filter(({ place }) => place === "path")
    .map(({ name, examples }) => [name.replace(/\+$/, ""), examples[0]?.value ?? "example"])
  return Object.fromEntries([...labels, ...members])
}

function firstWithExample(operations: readonly Operation[]): Operation | undefined {
  return (
    operations.find(({ request, parameters }) =>
      [request, ...parameters].some((holder) => holder && holder.examples.length > 0),
    ) ?? operations[0]
  )
}

function bodyOf({ request }: Operation): unknown {
  return request?.examples[0]?.value
}

function pathOf({ path, parameters }: Operation): string {
  const text = (examples: readonly Example[]): string => encodeURIComponent(String(examples[0]?.value ?? "example"))
  const filled = path.replace(/\{([^}]*)\}/g, (_label, name) =>
    text(parameters.find((one) => one.place === "path" && one.name === name)?.examples ?? []),
  )
  const query = parameters
    .filter(({ place, examples }) => place === "query" && examples.length > 0)
    .map(({ name, examples }) => `${encodeURIComponent(name)}=${text(examples)}`)
  return query.length === 0 ? filled : `${filled}?${query.join("&")}`
}

function headersOf({ parameters }: Operation): string[] {
  return parameters
    .filter(({ place, examples }) => place === "header" && examples.length > 0)
    .map(({ name, examples }) => `${name}: ${examples[0]?.value}`)
}

/** One word of a shell, whatever it holds. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
