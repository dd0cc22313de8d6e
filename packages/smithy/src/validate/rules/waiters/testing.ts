import { findings } from "../../testing.ts"

/** For tests: what rules say of a waiter `W` with acceptors, on an operation that gives `name`, `flags` and `next`. */
export function waiterFindings(id: string, acceptors: string, settings = ""): readonly string[] {
  return findings(
    id,
    `
    @smithy.waiters#waitable(W: { acceptors: [${acceptors}] ${settings} })
    operation O {
        input := { id: String }
        output := { name: String, flags: Flags, next: Next }
        errors: [Missing]
    }
    list Flags { member: Boolean }
    structure Next { next: Next, name: String }
    @error("client")
    structure Missing {}`,
  )
}
