import { loadModel } from "../load/load-model.ts"

/**
 * For tests: what validation says of statements in the namespace `a`, each finding as `SEVERITY Id shape: message`.
 * Those whose id begins otherwise are left out.
 */
export function findings(id: string, statements: string, preamble = ""): string[] {
  const text = `$version: "2.0"\n${preamble}\nnamespace a\n${statements}`
  return loadModel([{ name: "test.smithy", text }])
    .diagnostics.filter((diagnostic) => diagnostic.id === id || diagnostic.id.startsWith(`${id}.`))
    .map((diagnostic) => `${diagnostic.severity} ${diagnostic.id} ${diagnostic.shape ?? "-"}: ${diagnostic.message}`)
}
