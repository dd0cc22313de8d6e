import { closureOf } from "../../model/closure.ts"
import { groupBy } from "../../model/group-by.ts"
import { findShape, type Model } from "../../model/model.ts"
import type { ServiceShape, Shape } from "../../model/shape.ts"
import { containerOf, isIdentifier, nameOf, type ShapeId } from "../../model/shape-id.ts"
import { conflictSeverity } from "../name-conflict.ts"
import { aType } from "../names.ts"
import type { Report, Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** The shapes of a service must have names that differ, whatever their namespaces and letter case. */
export const serviceRule: Rule = (model, report) => {
  for (const service of servicesOf(model)) {
    const closure = withMixins(model, closureOf(model, service))
    checkNames(model, service, closure, report)
    checkRenames(model, service, new Set(closure.map(({ id }) => id)), report)
  }
}

/** Mixins need names of their own, too, although nothing is left of them in what a service sends. */
function withMixins(model: Model, closure: readonly Shape[]): readonly Shape[] {
  const found = new Set(closure)
  for (const { mixins } of found) {
    for (const mixin of mixins.flatMap((id) => model.shapes.get(id) ?? [])) found.add(mixin)
  }
  return [...found]
}

function checkNames(model: Model, service: ServiceShape, closure: readonly Shape[], report: Report): void {
  const byName = groupBy(closure, ({ id }) => (service.rename.get(id) ?? nameOf(id)).toLowerCase())
  for (const shapes of byName.values()) {
    for (const shape of shapes) {
      for (const other of shapes) {
        if (other === shape) continue
        const severity = conflictSeverity(model, shape, other)
        const message = `\`${other.id}\` has the same name in the service \`${service.id}\``
        const hint = "Give one of them another name in the service's `rename`."
        report({ severity, id: "Service", shape, message, hint })
      }
    }
  }
}

function checkRenames(model: Model, service: ServiceShape, closure: ReadonlySet<ShapeId>, report: Report): void {
  for (const [id, name] of service.rename) {
    for (const message of renameProblems(model, id, name, closure)) {
      report({ severity: "ERROR", id: "Service", shape: service, message })
    }
  }
}

function renameProblems(model: Model, id: ShapeId, name: string, closure: ReadonlySet<ShapeId>): string[] {
  const shape = findShape(model, id)
  const problems: string[] = []
  if (!isIdentifier(name)) problems.push(`\`${id}\` cannot be renamed to "${name}", which is no name`)
  else if (name === nameOf(id)) problems.push(`\`${id}\` has the name \`${name}\` already`)
  if (!shape || !closure.has(containerOf(id))) {
    problems.push(`\`${id}\` is renamed, and the service has no such shape`)
  } else if (["member", "resource", "operation"].includes(shape.type)) {
    problems.push(`\`${id}\` is ${aType(shape.type)}, and cannot be renamed`)
  }
  return problems
}
