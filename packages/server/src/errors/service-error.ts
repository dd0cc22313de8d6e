import type { ErrorSchema } from "../schema/schema.ts"

/**
 * An error that the model has. Generated error classes extend it; a handler throws them to answer with them.
 * `content` holds the error's members.
 */
export class ServiceError<Content extends object = object> extends Error {
  readonly $schema: ErrorSchema
  readonly content: Readonly<Content>

  constructor(schema: ErrorSchema, content: Readonly<Content>) {
    super(messageOf(content))
    this.name = schema[2]
    this.$schema = schema
    this.content = content
  }
}

/** Models spell the member `message`, `Message` or `errorMessage`. */
function messageOf(content: object): string {
  const member = Object.entries(content).find(([name]) => /^(error)?message$/i.test(name))
  return typeof member?.[1] === "string" ? member[1] : ""
}
