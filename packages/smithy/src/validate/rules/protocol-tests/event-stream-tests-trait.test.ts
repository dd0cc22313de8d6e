import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("events and messages fit the operation", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#eventStreamTests([
        {
            id: "right"
            protocol: proto
            initialRequestParams: { name: "a" }
            events: [{ type: "request", params: { move: { x: 1 } }, body: "{}", bodyMediaType: "application/json" }]
        }
        { id: "nothing", protocol: proto }
        {
            id: "wrong"
            protocol: proto
            initialRequestParams: { name: 1 }
            initialRequest: { path: 1 }
            initialRequestShape: Message
            vendorParamsShape: Config
            events: [
                { type: "request", params: { move: { x: "a" } } }
                { type: "response", params: { move: { x: 1 } } }
                { type: "request", body: "{", bodyMediaType: "application/json", vendorParams: { region: 1 }, vendorParamsShape: Config }
            ]
        }
    ])
    operation Play {
        input := {
            name: String
            moves: Moves
        }
    }

    @streaming
    union Moves { move: Move }

    structure Move { x: Integer }

    structure Message { path: String }

    structure Config {
        @required
        region: String
    }`
  expect(findings("EventStreamTestsTrait", statements)).toEqual([
    "ERROR EventStreamTestsTrait.1 a#Play: There are no events, no initial request and no initial response in the test `nothing`",
    "ERROR EventStreamTestsTrait a#Play: The `vendorParams` of the test `wrong`: `region` is missing; `a#Config` requires it",
    "ERROR EventStreamTestsTrait a#Play: The `initialRequestParams` of the test `wrong`, at name: Expected a string for the string `smithy.api#String`, found `1`",
    "ERROR EventStreamTestsTrait a#Play: The `initialRequest` of the test `wrong`, at path: Expected a string for the string `smithy.api#String`, found `1`",
    'ERROR EventStreamTestsTrait a#Play: The params of event 0 of the test `wrong`, at move.x: Expected a number for the integer `smithy.api#Integer`, found the string "a"',
    "ERROR EventStreamTestsTrait.2.events.1 a#Play: The operation answers with no stream for event 1 of the test `wrong`",
    "DANGER EventStreamTestsTrait a#Play: The body of event 2 of the test `wrong` is not application/json: Expected a key in double quotes or `}`, found the end of the file",
    "ERROR EventStreamTestsTrait a#Play: The vendor params of event 2 of the test `wrong`, at region: Expected a string for the string `smithy.api#String`, found `1`",
  ])
})

test("a server's events need a stream of the output", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#eventStreamTests([
        { id: "wrong", protocol: proto, events: [{ type: "request", params: { move: { x: 1 } } }] }
    ])
    operation Watch { output := { moves: Moves } }

    @streaming
    union Moves { move: Move }

    structure Move { x: Integer }`
  expect(findings("EventStreamTestsTrait", statements)).toEqual([
    "ERROR EventStreamTestsTrait a#Watch: The operation takes no stream for event 0 of the test `wrong`",
  ])
})
