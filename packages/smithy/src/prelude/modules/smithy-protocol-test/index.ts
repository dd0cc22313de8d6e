import type { TraitModule } from "../../trait-module.ts"
import { eventStreams } from "./event-streams.ts"
import { http } from "./http.ts"

/** Tests of what clients and servers send (Smithy 2.0, "HTTP protocol compliance tests"). */
export const smithyProtocolTest: TraitModule = {
  name: "smithy.test/protocol",
  namespaces: ["smithy.test"],
  sources: [http, eventStreams],
}
