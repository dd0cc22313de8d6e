import { nameOf } from "../model/shape-id.ts"
import { type Comparison, eventOf, except, sharedShapes } from "./comparison.ts"

/** Clients may not expect an error that was added, and some wait for one that was taken away. */
export const compareErrors: Comparison = function* (before, after) {
  for (const [old, shape] of sharedShapes(before, after, "operation", "service")) {
    const what = shape.type === "operation" ? "Operation" : "Service"
    // Smithy names the error in the ids of operations' events only.
    const suffix = (id: string) => (shape.type === "operation" ? `.${nameOf(id)}` : "")
    for (const id of except(shape.errors, old.errors)) {
      const message = `The error \`${id}\` was added to the ${shape.type} \`${shape.id}\`: calls that worked before must not end with it`
      yield eventOf(shape, "WARNING", `Added${what}Error${suffix(id)}`, message)
    }
    for (const id of except(old.errors, shape.errors)) {
      const message = `The error \`${id}\` was removed from the ${shape.type} \`${shape.id}\`: clients that handle it no longer compile`
      yield eventOf(shape, "WARNING", `Removed${what}Error${suffix(id)}`, message)
    }
  }
}
