import { ValueError } from "../errors/value-error.ts"

/** What generated code throws for a value that it does not take. Never told to anybody, so one is enough. */
export const refused = new ValueError("is not what the generated code takes")
