import { type Command, InvalidArgumentError, Option } from "commander"
import type { Bucket } from "../throttle/throttle.ts"
import { type DatabaseOptions, databaseOf } from "./database-options.ts"
import { introduction } from "./introduction.ts"
import { defaults, type Settings } from "./settings.ts"
import { startService } from "./start-service.ts"
import type { Terminal } from "./terminal.ts"

type Options = Omit<Settings, "database"> & DatabaseOptions

/** What the command does unless told otherwise: serves both contracts until it is stopped. */
export function addServe(program: Command, terminal: Terminal): void {
  program
    .option("--seed-demo", "fills in a small data set", defaults.seedDemo)
    .option("--swf-port <number>", "the port of SWF", readPort, defaults.swfPort)
    .option(
      "--customer-profiles-port <number>",
      "the port of Customer Profiles",
      readPort,
      defaults.customerProfilesPort,
    )
    .option(
      "--admin-port <number>",
      "the port of health, readiness and metrics, on 127.0.0.1",
      readPort,
      defaults.adminPort,
    )
    .option("--host <address>", "the address of both contracts", defaults.host)
    .option("--access <file>", "who may call: accounts, keys and IAM policies in JSON")
    .option("--allow-anybody", "serves an address that others reach without --access", defaults.allowAnybody)
    .option("--token-keys <file>", "the keys of page tokens: 32 bytes in base64 a line, the first seals")
    .option(
      "--throttle <size/rate>",
      "requests a caller may make at once / a second in the long run, each operation",
      readBucket,
    )
    .option("--region <name>", "the region of signatures and ARNs", defaults.region)
    .addOption(
      new Option("--log-level <level>", "what the log on standard error tells")
        .choices(["debug", "info", "warn", "error", "silent"])
        .default(defaults.logLevel),
    )
    .action((options: Options) => serve(options, terminal))
}

async function serve(options: Options, terminal: Terminal): Promise<void> {
  const settings: Settings = { ...options, database: databaseOf(options) }
  const running = await startService(settings)
  const { stopped } = terminal
  terminal.out(introduction(settings, running, terminal.isColored))
  terminal.out("Ctrl-C ends it.")
  await stopped
  await running.close()
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.")
  return Number(text)
}

/** In seconds. Timers reach little further. */
const longestFilling = 24 * 24 * 60 * 60

function readBucket(text: string): Bucket {
  const [, size, perSecond] = /^(\d{1,9})\/(\d{1,9}(?:\.\d+)?)$/.exec(text) ?? []
  if (!(Number(size) > 0 && Number(perSecond) > 0)) throw new InvalidArgumentError("It is two numbers such as 200/6.")
  if (Number(size) / Number(perSecond) > longestFilling)
    throw new InvalidArgumentError("Such a bucket takes more than 24 days to fill.")
  return { size: Number(size), perSecond: Number(perSecond) }
}
