import { readFileSync } from "node:fs"
import { createMock } from "@smithwright/mock"
import { toNodeHandler } from "@smithwright/server/node"
import { afterAll, afterEach, beforeAll, expect } from "vitest"
import { type AnswerDocument, problemsOf } from "../src/check-answer.ts"
import { type RecordingProxy, recordExchanges } from "../src/recording-proxy.ts"
import { startStockPrism } from "../src/stock-prism.ts"
import { listen, type Target } from "../src/target.ts"
import { customerProfilesService, swfService } from "./handlers.ts"
import { validatorProblems } from "./validate-answer.ts"

export type Contract = "swf" | "customer-profiles"
export type Server = "our mock" | "the generated server" | "stock Prism"

/** The document that a server serves. Plain Prism reads JSON only where the media type says so, which SWF's does not. */
function documentPath(contract: Contract, server?: Server): string {
  const file = contract === "swf" && server === "stock Prism" ? "openapi.json-media-type.json" : "openapi.json"
  return new URL(`../../generated/contract/src/${contract}/${file}`, import.meta.url).pathname
}

export function readDocument(contract: Contract, server?: Server): AnswerDocument {
  return JSON.parse(readFileSync(documentPath(contract, server), "utf8"))
}

async function start(server: Server, contract: Contract): Promise<Target> {
  if (server === "stock Prism") return startStockPrism(documentPath(contract, server))
  if (server === "the generated server")
    return listen(toNodeHandler(contract === "swf" ? swfService : customerProfilesService))
  const mock = await createMock({ contract, document: readDocument(contract) })
  const { url } = await mock.listen({ port: 0 })
  return { url, close: () => mock.close() }
}

/**
 * Starts a server for the tests around the call. Every answer it gives must fit the contract's OpenAPI document and pass
 * the contract's validators: that is checked after each test, unless the test says that its answer is outside of the contract.
 */
export function useServer(server: Server, contract: Contract) {
  let target: Target
  let proxy: RecordingProxy
  let checked = 0
  let outside = false

  beforeAll(async () => {
    target = await start(server, contract)
    proxy = await recordExchanges(target.url)
  })

  afterEach(() => {
    const answers = proxy.exchanges.slice(checked)
    checked = proxy.exchanges.length
    if (!outside) {
      expect(answers.flatMap((answer) => problemsOf(answer, readDocument(contract, server)))).toEqual([])
      expect(answers.flatMap((answer) => validatorProblems(answer, contract))).toEqual([])
    }
    outside = false
  })

  afterAll(async () => {
    await proxy.close()
    await target.close()
  })

  return {
    get url() {
      return proxy.url
    },
    /** Where no proxy reads the bytes first, and nobody checks the answers. */
    get directUrl() {
      return target.url
    },
    /** The answer is a protocol's own, such as that to an unknown target, which no document describes. */
    answersOutsideTheContract() {
      outside = true
    },
  }
}
