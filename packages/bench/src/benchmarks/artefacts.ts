import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Benchmark } from "../benchmark.ts"
import { runRounds, type Variant } from "../rounds.ts"
import { runNode } from "../run-process.ts"

const ofAny = ["typescript-contract", "typescript-validators"]
const ofProtocols = ["openapi", "typescript-client", "typescript-server"]
/** The services whose protocols carry no JSON: they get what any service gets. */
const withoutJson = ["cloudwatch", "route-53", "sns", "sts"]

/** Milliseconds that the whole of DynamoDB should take. */
const aim = 1500

/** Every artefact of the AWS models of the conformance data, each run a process that begins with nothing. */
export const artefacts: Benchmark = {
  name: "artefacts",
  title: "all artefacts of the AWS models, whole process, nothing cached",
  async run(rounds) {
    const data = process.env.SMITHY_CONFORMANCE
    if (data === undefined)
      throw new Error("the benchmark `artefacts` needs the models in SMITHY_CONFORMANCE/aws-models")
    const models = readdirSync(join(data, "aws-models"))
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(data, "aws-models", name))
    const folder = mkdtempSync(join(tmpdir(), "smithwright-bench-"))
    try {
      const dynamodb = models.filter((path) => path.includes("dynamodb"))
      const variants = [run("DynamoDB", dynamodb, join(folder, "one")), run("all models", models, join(folder, "all"))]
      const times = await runRounds(variants, rounds)
      const all = times.get("all models") ?? []
      const megabytes = models.reduce((total, path) => total + statSync(path).size, 0) / 1e6
      return [
        { label: "DynamoDB", unit: "ms", samples: times.get("DynamoDB") ?? [], aim },
        { label: `${models.length} models, ${megabytes.toFixed(1)} MB`, unit: "ms", samples: all },
        { label: "a megabyte of them", unit: "ms", samples: all.map((time) => time / megabytes) },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function run(label: string, models: readonly string[], folder: string): Variant {
  const config = join(folder, "smithy-build.json")
  return {
    label,
    prepare() {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      const projections = Object.fromEntries(models.map(projection))
      writeFileSync(config, JSON.stringify({ version: "1.0", outputDirectory: ".", projections }))
    },
    run() {
      const environment = { NODE_DISABLE_COMPILE_CACHE: "1" }
      runNode(["--conditions=@smithwright/source", "scripts/generate.ts", "--config", config], environment)
    },
  }
}

function projection(path: string): [string, object] {
  const name = (path.split("/").at(-1) ?? path).replace(/-\d{4}-.*/, "")
  // OpenAPI has nothing for the host prefixes that some of the services have.
  const settings = { service: serviceOf(path), ignoreUnsupportedTraits: true }
  const plugins = withoutJson.includes(name) ? ofAny : [...ofAny, ...ofProtocols]
  return [name, { imports: [path], plugins: Object.fromEntries(plugins.map((plugin) => [plugin, settings])) }]
}

function serviceOf(path: string): string {
  const { shapes }: { shapes: Readonly<Record<string, { readonly type: string }>> } = JSON.parse(
    readFileSync(path, "utf8"),
  )
  const service = Object.entries(shapes).find(([, { type }]) => type === "service")
  if (!service) throw new Error(`${path} has no service`)
  return service[0]
}
