import colors from "picocolors"
import { isPostgres } from "../store/open-store.ts"
import type { Settings } from "./settings.ts"
import type { RunningService } from "./start-service.ts"

/** What the command says once the service runs: where, how safe, and how to call it. */
export function introduction(settings: Settings, running: RunningService, isColored: boolean): string {
  const { bold, cyan, dim, yellow } = colors.createColors(isColored)
  const { swfUrl, customerProfilesUrl, adminUrl } = running
  return [
    `The service runs on ${describe(settings.database)}.`,
    ...warnings(settings).map((warning) => yellow(warning)),
    "",
    `${bold("swf")} ${cyan(swfUrl)}`,
    "",
    curl(settings, "swf", swfUrl, [
      "content-type: application/x-amz-json-1.0",
      "x-amz-target: SimpleWorkflowService.ListClosedWorkflowExecutions",
    ]).concat(` \\\n  -d '{"domain": "867530901", "startTimeFilter": {"oldestDate": 1325376070}}'`),
    "",
    dim("// the AWS SDK"),
    sdk(
      settings,
      swfUrl,
      ["@aws-sdk/client-swf", "SWFClient", "ListClosedWorkflowExecutionsCommand"],
      ['domain: "867530901",', 'startTimeFilter: { oldestDate: new Date("2012-01-01") },'],
    ),
    "",
    `${bold("customer-profiles")} ${cyan(customerProfilesUrl)}`,
    "",
    curl(settings, "profile", `${customerProfilesUrl}/domains/example-domain/workflows?max-results=2`, [
      "content-type: application/json",
    ]).concat(" -d '{}'"),
    "",
    dim("// the AWS SDK"),
    sdk(
      settings,
      customerProfilesUrl,
      ["@aws-sdk/client-customer-profiles", "CustomerProfilesClient", "ListWorkflowsCommand"],
      ['DomainName: "example-domain",'],
    ),
    "",
    `${bold("admin")} ${cyan(adminUrl)}  /health  /ready  /metrics`,
    "",
  ].join("\n")
}

function describe(database: string): string {
  if (isPostgres(database)) return "PostgreSQL"
  return database === ":memory:" ? "a database in memory, which ends with it" : `the SQLite file ${database}`
}

function warnings({ access, tokenKeys, database, host }: Settings): string[] {
  const shared = isPostgres(database) ? ", and other processes do not know them" : ""
  return [
    ...(access === undefined
      ? [`Access is not controlled: whoever reaches ${host} may list everything. --access FILE controls it.`]
      : []),
    ...(tokenKeys === undefined && database !== ":memory:"
      ? [`Page tokens end with this process${shared}. --token-keys FILE keeps them.`]
      : []),
  ]
}

function curl({ access, region }: Settings, service: string, url: string, headers: readonly string[]): string {
  const signing =
    access === undefined
      ? []
      : [`--aws-sigv4 'aws:amz:${region}:${service}' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`]
  return [`curl -X POST '${url}'`, ...signing, ...headers.map((header) => `-H '${header}'`)].join(" \\\n  ")
}

function sdk(
  { access, region }: Settings,
  url: string,
  [module, client, command]: readonly [string, string, string],
  input: readonly string[],
): string {
  const credentials = 'credentials: { accessKeyId: "any", secretAccessKey: "any" }'
  const options = [`endpoint: "${url}"`, `region: "${region}"`, ...(access === undefined ? [credentials] : [])]
  return [
    `import { ${client}, ${command} } from "${module}"`,
    "",
    `const client = new ${client}({ ${options.join(", ")} })`,
    `console.log(await client.send(new ${command}({`,
    ...input.map((line) => `  ${line}`),
    "})))",
  ].join("\n")
}
