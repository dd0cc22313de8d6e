import type { Emitter } from "../../framework/emitter.ts"
import { generatedHeader } from "../../framework/source-file.ts"
import { constraintsFile } from "./constraints.ts"
import { contractShapes } from "./contract-shapes.ts"
import { schemasFile } from "./schemas.ts"
import { typesFile } from "./types.ts"

const index = `${generatedHeader}\n\nexport * from "./schemas.ts"\nexport * from "./types.ts"\n`

/** Types, schemas and constraints of a service: what clients, servers and validators are made on. */
export const contractEmitter: Emitter = {
  name: "typescript-contract",
  emit({ model, service }) {
    const shapes = contractShapes(model, service)
    return [
      { path: "constraints.ts", text: constraintsFile(model, service).text },
      { path: "index.ts", text: index },
      schemasFile(shapes),
      typesFile(shapes),
    ]
  },
}
