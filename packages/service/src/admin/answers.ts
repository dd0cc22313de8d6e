import type { HttpAnswer, HttpRequest } from "@smithwright/server"

/** Answers one route. */
export type Route = (request: HttpRequest) => Promise<HttpAnswer>

export function json(status: number, value: object): HttpAnswer {
  return answer(status, "application/json", JSON.stringify(value))
}

export function answer(status: number, mediaType: string, body: string): HttpAnswer {
  return { status, headers: { "content-type": mediaType, "cache-control": "no-store" }, body }
}
