import { type ErrorSchema, expandTraits } from "../schema/schema.ts"

/** The code that an error had in awsQuery, and whose fault it is (AWS, "awsQueryCompatible trait"). */
export function queryErrorHeader(schema: ErrorSchema): Readonly<Record<string, string>> {
  const { awsQueryError, error } = expandTraits(schema[3])
  const code: unknown = Array.isArray(awsQueryError) ? awsQueryError[0] : undefined
  const name = typeof code === "string" ? code : schema[2]
  return { "x-amzn-query-error": `${name};${error === "server" ? "Receiver" : "Sender"}` }
}
