import { type Severity, severities } from "../../diagnostic/diagnostic.ts"
import { suggest } from "../../diagnostic/suggest.ts"
import type { Model } from "../../model/model.ts"
import { namespaceOf } from "../../model/shape-id.ts"
import { select } from "../../selector/select.ts"
import { isNodeObject, type Node, type NodeObject, property } from "../../syntax/node.ts"
import { readSelector } from "../read-selector.ts"
import type { Finding } from "../rule.ts"

/** A check that models ask for in their metadata: what its configuration makes of it, or why that is not valid. */
export type ConfiguredCheck = (configuration: NodeObject) => ((model: Model) => readonly Finding[]) | string

/** One entry of the metadata `validators` (Smithy 2.0, "Model validation", validators metadata). */
interface Definition {
  readonly name: string
  readonly id: string
  readonly message: string | undefined
  readonly severity: Severity | undefined
  readonly namespaces: readonly string[] | undefined
  readonly selector: Node | undefined
  readonly configuration: NodeObject
}

const allowedSeverities: readonly Severity[] = ["DANGER", "WARNING", "NOTE"]

/** Reads one entry, or says what is wrong with it. */
function readDefinition(node: Node): Definition | string {
  const name = property(node, "name")
  const severity = property(node, "severity")
  const message = property(node, "message")
  const namespaces = property(node, "namespaces")
  const configuration = property(node, "configuration") ?? {}
  if (!isNodeObject(node) || typeof name !== "string") return "Each validator is an object with a `name`"
  const known = severities.find((one) => one === severity)
  if (severity !== undefined && (known === undefined || !allowedSeverities.includes(known))) {
    return `The severity of a validator is one of ${allowedSeverities.join(", ")}`
  }
  if (namespaces !== undefined && !Array.isArray(namespaces)) return "`namespaces` must be a list"
  if (!isNodeObject(configuration)) return "`configuration` must be an object"
  return {
    name,
    id: String(property(node, "id") ?? name),
    message: typeof message === "string" ? message : undefined,
    severity: known,
    namespaces: Array.isArray(namespaces) ? namespaces.map(String) : undefined,
    selector: property(node, "selector"),
    configuration,
  }
}

/**
 * What the entry at an index finds. Entries that are not valid are errors with the id `Model`, unknown ones are
 * warnings.
 */
export function runValidator(
  model: Model,
  node: Node,
  index: string,
  checks: ReadonlyMap<string, ConfiguredCheck>,
): readonly Finding[] {
  const place = { metadata: "validators", part: { path: [index] } }
  const invalid = (message: string): Finding => ({ ...place, severity: "ERROR", id: "Model", message })
  const definition = readDefinition(node)
  if (typeof definition === "string") return [invalid(definition)]
  const { name, configuration } = definition
  const configure = checks.get(name)
  if (!configure) {
    const similar = suggest(name, checks.keys())
    const hint = similar === undefined ? undefined : `Did you mean \`${similar}\`?`
    const message = `There is no validator \`${name}\``
    return [{ ...place, severity: "WARNING", id: `UnknownValidator_${name}`, message, hint }]
  }
  const check = configure(configuration)
  if (typeof check === "string") return [invalid(`The configuration of \`${name}\` is not valid: ${check}`)]
  const selector = definition.selector === undefined ? undefined : readSelector(definition.selector)
  if (typeof selector === "string") return [invalid(selector)]
  const wanted = selector && select(model, selector)
  return (
    check(model)
      .filter(({ shape }) => !wanted || (shape !== undefined && wanted.has(shape)))
      .filter(({ shape }) => !definition.namespaces || (shape && definition.namespaces.includes(namespaceOf(shape.id))))
      // What is about no shape is where the model asks for the check.
      .map((found) => adapt(found.shape ? found : { ...found, ...place }, definition))
  )
}

function adapt(finding: Finding, { name, id, message, severity }: Definition): Finding {
  return {
    ...finding,
    id: finding.id.startsWith(`${name}.`) ? id + finding.id.slice(name.length) : id,
    message: message === undefined ? finding.message : message.replaceAll("{super}", finding.message),
    severity: severity ?? finding.severity,
  }
}
