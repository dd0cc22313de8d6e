import { restJson1 } from "@smithwright/server"
import { createLibrary, NoSuchShelf } from "../library.ts"

/** Stands for a generated service in the examples of the README. */
export const service = createLibrary(restJson1, async ({ shelf }) => {
  if (shelf === "none") throw new NoSuchShelf({ Message: "There is no such shelf" })
  return { books: ["Émma"] }
})
