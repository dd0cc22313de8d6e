import type { Model } from "../../model/model.ts"
import { relationshipsOf } from "../../model/relationships.ts"
import type { AnyShape } from "../../model/shape.ts"
import { isShapeId, memberNameOf, nameOf, namespaceOf, type ShapeId } from "../../model/shape-id.ts"
import { select } from "../../selector/select.ts"
import { isNodeObject, type Node, property } from "../../syntax/node.ts"
import { quoted } from "../names.ts"
import { readSelector } from "../read-selector.ts"
import type { Finding, Report, Rule } from "../rule.ts"

/** An entry of the metadata `shapeClosures`. */
interface Closure {
  readonly id: string
  readonly namespaces: readonly string[]
  readonly selector: Node | undefined
  readonly rename: ReadonlyMap<ShapeId, string>
}

/** The metadata `shapeClosures` must have ids of its own, choose something, and rename without conflicts. */
export const shapeClosure: Rule = (model, report) => {
  const entries = model.metadata.get("shapeClosures")
  const seen = new Set<string>()
  for (const closure of Array.isArray(entries) ? entries.flatMap(readClosure) : []) {
    const complain = (message: string) => {
      report({ severity: "ERROR", id: "ShapeClosure", message: `The shape closure \`${closure.id}\` ${message}` })
    }
    if (seen.has(closure.id)) {
      complain("is declared more than once")
      continue
    }
    seen.add(closure.id)
    if (model.shapes.has(closure.id)) complain("has the id of a shape")
    if (closure.namespaces.length === 0 && closure.selector === undefined) {
      complain("needs `includeNamespaces` or `includeBySelector`")
    }
    checkNamespaces(model, closure, report)
    const chosen = closure.selector === undefined ? new Set<AnyShape>() : chosenBy(model, closure.selector)
    if (typeof chosen === "string") complain(`has no valid \`includeBySelector\`: ${chosen}`)
    else checkShapes(model, closure, chosen, complain, report)
  }
}

function readClosure(node: Node): Closure[] {
  const id = property(node, "id")
  const namespaces = property(node, "includeNamespaces")
  const rename = property(node, "rename")
  const selector = property(node, "includeBySelector")
  const renamed = isNodeObject(rename) ? Object.entries(rename) : []
  // The type of the metadata does not allow these, so they are reported as such.
  if (typeof id !== "string" || selector === "" || !renamed.every(([from]) => isShapeId(from))) return []
  return [
    {
      id,
      namespaces: Array.isArray(namespaces) ? namespaces.map(String) : [],
      selector,
      rename: new Map(renamed.map(([from, to]) => [from, String(to)])),
    },
  ]
}

function checkNamespaces(model: Model, { id, namespaces }: Closure, report: Report): void {
  const known = new Set(Array.from(model.shapes.keys(), namespaceOf))
  for (const namespace of namespaces.filter((one) => !known.has(one))) {
    report(
      advice(
        "DANGER",
        `EmptyNamespace.${id}`,
        `No shape is in the namespace \`${namespace}\` of the closure \`${id}\``,
      ),
    )
  }
}

function chosenBy(model: Model, selector: Node): ReadonlySet<AnyShape> | string {
  const tree = readSelector(selector)
  return typeof tree === "string" ? tree : select(model, tree)
}

function checkShapes(
  model: Model,
  closure: Closure,
  chosen: ReadonlySet<AnyShape>,
  complain: (message: string) => void,
  report: Report,
): void {
  const { id, namespaces, selector, rename } = closure
  const isNew = [...chosen].some((shape) => !namespaces.includes(namespaceOf(shape.id)))
  if (selector !== undefined && !isNew) {
    report(advice("DANGER", `EmptySelector.${id}`, `The selector of the closure \`${id}\` adds no shape to it`))
  }
  const ids = shapesIn(model, closure, chosen)
  const names = new Map<string, ShapeId[]>()
  for (const one of ids) {
    if (memberNameOf(one) !== undefined) continue
    const name = (rename.get(one) ?? nameOf(one)).toLowerCase()
    names.set(name, [...(names.get(name) ?? []), one])
  }
  for (const [from, to] of rename) {
    if (to === nameOf(from)) complain(`renames \`${from}\` to the name that it has`)
    if (!ids.has(from)) complain(`renames \`${from}\`, which is not in it`)
  }
  for (const [name, conflicting] of names) {
    if (conflicting.length < 2) continue
    const kept = conflicting.filter((one) => !rename.has(one))
    if (kept.length < conflicting.length) complain(`renames so that ${quoted(conflicting)} have the same name, ${name}`)
    if (kept.length < 2) continue
    report(advice("WARNING", `NameConflicts.${id}`, `In the closure \`${id}\`, ${quoted(kept)} have the same name`))
  }
}

/** The ids of the shapes that a closure chooses, and of those that these lead to. */
function shapesIn(model: Model, { namespaces }: Closure, chosen: ReadonlySet<AnyShape>): ReadonlySet<ShapeId> {
  const graph = relationshipsOf(model)
  const own = [...model.shapes.values()].filter(({ id }) => namespaces.includes(namespaceOf(id)))
  const found = new Set<AnyShape>([...own, ...chosen])
  for (const shape of found) {
    for (const { label, to } of graph.from(shape)) if (label !== "bound" && label !== "container") found.add(to)
  }
  return new Set(Array.from(found, ({ id }) => id))
}

function advice(severity: "DANGER" | "WARNING", suffix: string, message: string): Finding {
  return { severity, id: `ShapeClosure.${suffix}`, message }
}
