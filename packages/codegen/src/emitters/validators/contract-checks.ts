import type { AggregateShape, Model, Shape, ShapeId } from "@smithwright/smithy"
import { distinctName } from "../../framework/identifier.ts"
import type { Check } from "./check.ts"
import type { Form } from "./form.ts"
import { namePart } from "./names.ts"
import type { PatternTest } from "./patterns.ts"
import { holdsChecked, shapeCheck } from "./shape-check.ts"
import type { CheckContext } from "./value-check.ts"

/** The checks of a contract, made as they are asked for. */
export interface ContractChecks {
  /** The name of the check of what is in a shape; nothing where there is nothing to check. */
  checkOf(shape: Shape, form: Form): string | undefined
  /** The checks that a check leads to, by name, itself first. */
  reachedFrom(name: string): readonly Check[]
}

/** @param nameOf the identifier of a shape */
export function contractChecks(
  model: Model,
  patterns: ReadonlyMap<string, PatternTest>,
  nameOf: (id: ShapeId) => string,
): ContractChecks {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const planned = new Map<string, { readonly shape: AggregateShape; readonly form: Form }>()
  const made = new Map<string, Check>()
  const context: CheckContext = { model, patterns, checkOf }

  function checkOf(shape: Shape, form: Form): string | undefined {
    if (!holdsChecked(context, form, shape)) return undefined
    const key = `${form.name} ${shape.id}`
    const known = names.get(key)
    if (known !== undefined) return known
    const name = distinctName(`check${namePart(nameOf(shape.id))}${form.suffix}`, taken)
    names.set(key, name)
    planned.set(name, { shape, form })
    return name
  }

  function make(name: string): Check {
    const known = made.get(name)
    const plan = planned.get(name)
    if (known) return known
    if (!plan) throw new Error(`no shape is checked by ${name}`)
    const check = shapeCheck(context, plan.form, plan.shape, name)
    made.set(name, check)
    return check
  }

  function reachedFrom(first: string): readonly Check[] {
    const found = new Set([first])
    // A set grows while it is walked.
    for (const name of found) for (const callee of make(name).calls) found.add(callee)
    return [...found].map(make)
  }

  return { checkOf, reachedFrom }
}
