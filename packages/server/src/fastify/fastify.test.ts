import fastify from "fastify"
import { expect, test } from "vitest"
import { createLibrary } from "../../test/library.ts"
import { restJson1 } from "../index.ts"
import { toFastifyPlugin } from "./index.ts"

test.each([
  ["", "/shelves/a/books"],
  ["/library", "/library/shelves/a/books"],
  ["/library", "/l%69brary/shelves/a/books?page=1"],
  ["/library/", "/library/shelves/a/books"],
  ["/towns/:town", "/towns/Bath/shelves/a/books"],
])("below %j, %s is the service's", async (prefix, url) => {
  const app = fastify()
  app.register(toFastifyPlugin(createLibrary(restJson1, ({ shelf }) => ({ books: [shelf] }))), { prefix })
  const answer = await app.inject({ method: "POST", url })
  expect([answer.statusCode, answer.body]).toEqual([200, '{"books":["a"]}'])
  await app.close()
})
