import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("labels and members belong together, and the result is a host", () => {
  const statements = `
    @endpoint(hostPrefix: "{city}.{land}.")
    operation Get {
        input := {
            @required
            @hostLabel
            city: String
            @required
            @hostLabel
            other: String
        }
    }

    @endpoint(hostPrefix: "a b.")
    operation Space {}

    @endpoint(hostPrefix: "{city}")
    operation NoStop {
        input := {
            @required
            @hostLabel
            city: String
        }
    }`
  expect(findings("HostLabelTrait", statements)).toEqual([
    "ERROR HostLabelTrait a#Get: The host prefix has labels without a member of the input: `land`",
    "ERROR HostLabelTrait a#GetInput$other: The host prefix of `a#Get` has no label `{other}`",
    "ERROR HostLabelTrait a#Space: The host prefix a b. cannot become a host: a b.",
    "DANGER HostLabelTrait a#NoStop: The host prefix {city} has labels and does not end with a full stop",
  ])
})
