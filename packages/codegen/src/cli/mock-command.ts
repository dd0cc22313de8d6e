import { randomUUID } from "node:crypto"
import type { Behaviour } from "@smithwright/mock"
import { Command, InvalidArgumentError } from "commander"
import { exitStatus } from "./exit-status.ts"
import { readMockTarget } from "./mock-target.ts"
import { pathsHelp } from "./model-paths.ts"
import type { Terminal } from "./terminal.ts"

interface Flags {
  readonly port: number
  readonly config: string
  readonly service?: string
  readonly protocol?: string
  readonly dynamic?: boolean
  readonly seed?: string
  readonly delay: number
  readonly errors?: boolean
  readonly faultRate?: number
}

const examples = `
Examples:
  smithwright mock model.smithy --port 4010
  smithwright mock com.amazonaws.swf#SimpleWorkflowService --dynamic --seed 1
  smithwright mock openapi.json --fault-rate 0.1 --delay 200

A request may ask for an answer itself: "Prefer: example=NAME", "code=404", "dynamic=true" or "delay=250".
Exit status: 0 when it was stopped, 1 when the contract cannot be mocked, or 2 for wrong usage.`

/** `smithwright mock`. The mock is a package of its own, which is loaded when it is asked for. */
export function mockCommand(terminal: Terminal, finish: (status: number) => void): Command {
  return new Command("mock")
    .description("Serve a contract as its service would: by its examples, or with made-up values")
    .argument("<contract...>", `${pathsHelp}; an OpenAPI file; or the id of a service in the configuration`)
    .option("-p, --port <number>", "the port to serve on; 0 for any that is free", readPort, 4010)
    .option(
      "-c, --config <file>",
      "the build configuration in which services are looked up",
      "models/smithy-build.json",
    )
    .option("--service <id>", "the service to mock, where the models have several")
    .option("--protocol <id>", "the protocol to speak, where the service has several")
    .option("--dynamic", "make values up instead of taking examples")
    .option("--seed <text>", "make up the same values, and fail at the same requests, as with this seed before")
    .option("--delay <milliseconds>", "how long answers take at least", readDelay, 0)
    .option("--fault-rate <share>", "the share of requests to fail, from 0 to 1, with errors of status 500", readShare)
    .option("--errors", "fail with any error of the contract, and every request unless --fault-rate says how many")
    .addHelpText("after", examples)
    .action(async (targets: readonly string[], flags: Flags) => {
      const target = await readMockTarget(targets, flags, terminal)
      if (!target) return finish(exitStatus.problem)
      const mock = await loadMock(terminal)
      if (!mock) return finish(exitStatus.problem)
      const behaviour = behaviourOf(flags)
      for (const warning of target.warnings) terminal.complain(warning)
      if (behaviour.isDynamic || behaviour.faultRate > 0)
        terminal.print(`--seed ${behaviour.seed} repeats what follows`)
      const command = `smithwright mock ${targets.join(" ")}`
      const contract = { ...target, port: flags.port, command }
      const { stopped } = mock.processTerminal()
      const out = { out: terminal.print, error: terminal.complain, isColored: terminal.color, stopped }
      finish(await mock.serveMocks([contract], { behaviour }, out))
    })
}

function behaviourOf({ dynamic = false, seed = randomUUID(), delay, errors = false, faultRate }: Flags): Behaviour {
  return {
    isDynamic: dynamic,
    seed,
    delay,
    faultRate: faultRate ?? (errors ? 1 : 0),
    faults: errors ? "all" : "server",
  }
}

/** The package of the mock, or undefined after advice when it is not installed. */
async function loadMock(terminal: Terminal) {
  try {
    return await import("@smithwright/mock/cli")
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error
    terminal.complain("smithwright mock needs another package: npm install --save-dev @smithwright/mock")
    return undefined
  }
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.")
  return Number(text)
}

function readDelay(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 60_000)
    throw new InvalidArgumentError("A delay is a number of milliseconds from 0 to 60000.")
  return Number(text)
}

function readShare(text: string): number {
  const share = text.trim() === "" ? Number.NaN : Number(text)
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError("A share is a number from 0 to 1, such as 0.1.")
  return share
}
