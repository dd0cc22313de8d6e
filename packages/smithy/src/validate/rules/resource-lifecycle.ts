import { type Lifecycle, lifecycles } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"
import { resourcesOf } from "../shapes.ts"

const mustBeReadonly: ReadonlySet<Lifecycle> = new Set(["read", "list"])
const mustBeIdempotent: ReadonlySet<Lifecycle> = new Set(["put", "delete"])

/** Lifecycle operations must be read-only or idempotent where their meaning is, and only there read-only. */
export const resourceLifecycle: Rule = (model, report) => {
  for (const shape of resourcesOf(model)) {
    for (const name of lifecycles) {
      const operation = model.shapes.get(shape.lifecycle[name] ?? "")
      if (operation?.type !== "operation") continue
      const complain = (what: string) => {
        const message = `\`${operation.id}\` is the \`${name}\` operation, so it must ${what}`
        report({ severity: "ERROR", id: "ResourceLifecycle", shape, message })
      }
      const isReadonly = hasTrait(operation, "readonly")
      if (mustBeReadonly.has(name) && !isReadonly) complain("have `@readonly`")
      if (!mustBeReadonly.has(name) && isReadonly) complain("not have `@readonly`")
      if (mustBeIdempotent.has(name) && !hasTrait(operation, "idempotent")) complain("have `@idempotent`")
    }
  }
}
