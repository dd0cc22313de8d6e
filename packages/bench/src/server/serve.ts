/** Serves a scenario until its parent leaves: `node --expose-gc serve.ts SERVER SCENARIO`. */
import { once } from "node:events"
import { bareServer } from "./bare.ts"
import { ourServer } from "./ours.ts"
import { tellParent } from "./parent.ts"
import { scenarioOf } from "./scenario.ts"
import { fastifyServer } from "./with-fastify.ts"

const [kind = "", name = ""] = process.argv.slice(2)
const scenario = scenarioOf(name)
const makers = {
  bare: () => bareServer(scenario),
  "bare-signed": () => bareServer(scenario),
  fastify: () => fastifyServer(scenario),
  ours: () => ourServer(scenario, false),
  signed: () => ourServer(scenario, true),
}

const make = Object.entries(makers).find(([one]) => one === kind)?.[1]
if (!make) throw new Error(`there is no server ${kind}`)
const server = await make()
if (!server.listening) {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
}
const address = server.address()
if (address === null || typeof address === "string") throw new Error("the server has no port")
tellParent(address.port)
