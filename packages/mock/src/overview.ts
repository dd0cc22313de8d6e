import { errorNamesOf, type Operation } from "./document/operations.ts"
import type { Protocol } from "./protocols/protocol.ts"
import type { Reply } from "./reply.ts"

/** What `GET /` answers with: the operations of a mock. */
export function overviewReply(
  contract: string,
  protocol: Protocol,
  operations: readonly Operation[],
  accept: string,
): Reply {
  const list = operations.map((operation) => describe(protocol, operation))
  const headers = { vary: "accept", "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" }
  if (/\btext\/html\b/i.test(accept))
    return {
      status: 200,
      headers: { ...headers, "content-type": "text/html; charset=utf-8" },
      body: page(contract, protocol, list),
    }
  const body = JSON.stringify({ contract, protocol: protocol.name, operations: list })
  return { status: 200, headers: { ...headers, "content-type": "application/json" }, body }
}

interface Description {
  readonly name: string
  readonly method: string
  readonly path: string
  /** Those that choose the operation. */
  readonly headers?: Readonly<Record<string, string>>
  /** What `Prefer: code=…, example=…` may ask for, by status. */
  readonly answers: Readonly<Record<number, readonly string[]>>
}

function describe({ name }: Protocol, operation: Operation): Description {
  const answers = operation.answers.map((answer) => [answer.status, errorNamesOf(answer)] as const)
  const isByTarget = name.startsWith("awsJson")
  return {
    name: operation.name,
    method: operation.method.toUpperCase(),
    path: isByTarget ? "/" : operation.path,
    ...(isByTarget ? { headers: { "x-amz-target": operation.path.slice(1) } } : {}),
    answers: Object.fromEntries(answers),
  }
}

function page(contract: string, protocol: Protocol, list: readonly Description[]): string {
  const rows = list.map(({ name, method, path, headers, answers }) => {
    const target = Object.entries(headers ?? {}).map(([header, value]) => `<br>${htmlOf(header)}: ${htmlOf(value)}`)
    const names = Object.entries(answers).map(([status, one]) => htmlOf([`${status}:`, one.join(", ")].join(" ")))
    return `<tr><th>${htmlOf(name)}</th><td><code>${method} ${htmlOf(path)}${target.join("")}</code></td><td>${names.join("<br>")}</td></tr>`
  })
  const title = `Mock of ${htmlOf(contract)}`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body{font:16px/1.5 system-ui;margin:2rem}th,td{text-align:left;vertical-align:top;padding:.25rem 1rem .25rem 0}</style>
<h1>${title}</h1>
<p>${htmlOf(protocol.name)}, ${list.length} operations. <code>Prefer: code=…, example=…</code> chooses an answer, <code>Prefer: dynamic=true</code> makes one up, <code>Prefer: delay=250</code> waits that many milliseconds.</p>
<table>
<tr><th>Operation</th><th>Call</th><th>Answers</th></tr>
${rows.join("\n")}
</table>
</html>
`
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function htmlOf(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "")
}
