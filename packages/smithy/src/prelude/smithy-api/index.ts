import type { TraitModule } from "../trait-module.ts"
import { auth } from "./auth.ts"
import { behaviour } from "./behaviour.ts"
import { constraints } from "./constraints.ts"
import { documentation } from "./documentation.ts"
import { http } from "./http.ts"
import { protocol } from "./protocol.ts"
import { refinement } from "./refinement.ts"
import { resources } from "./resources.ts"
import { simpleTypes } from "./simple-types.ts"
import { streaming } from "./streaming.ts"
import { traits } from "./traits.ts"

/** The prelude: what every model can use. */
export const prelude: TraitModule = {
  name: "smithy.api",
  namespaces: ["smithy.api"],
  sources: [
    simpleTypes,
    traits,
    constraints,
    refinement,
    documentation,
    behaviour,
    resources,
    auth,
    protocol,
    http,
    streaming,
  ],
}
