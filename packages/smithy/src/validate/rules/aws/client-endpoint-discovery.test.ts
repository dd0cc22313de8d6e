import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("the parts fit together", () => {
  const statements = `
    @aws.api#clientEndpointDiscovery(operation: DescribeEndpoints, error: OutOfDate)
    service S { operations: [DescribeEndpoints, Get] }

    operation DescribeEndpoints {
        input := { Operation: String, Identifiers: Texts }
        output := { Endpoints: Endpoints }
    }

    @aws.api#clientDiscoveredEndpoint(required: true)
    operation Get {
        input := {}
        errors: [OutOfDate]
    }

    @error("client")
    structure OutOfDate {}

    list Endpoints { member: Endpoint }

    structure Endpoint {
        Address: String
        CachePeriodInMinutes: Long
    }

    map Texts {
        key: String
        value: String
    }`
  expect(findings("ClientEndpointDiscovery", statements)).toEqual([])
})

test("services have the operation and the error, and operations that need them", () => {
  const statements = `
    @aws.api#clientEndpointDiscovery(operation: DescribeEndpoints)
    service NoError { operations: [DescribeEndpoints, Get] }

    @aws.api#clientEndpointDiscovery(operation: DescribeEndpoints, error: OutOfDate)
    service Unbound {}

    @aws.api#clientEndpointDiscovery(operation: DescribeEndpoints, error: OutOfDate)
    service WithError { operations: [DescribeEndpoints, Get] }

    operation DescribeEndpoints {
        output := { Endpoints: Endpoints }
    }

    @aws.api#clientDiscoveredEndpoint(required: true)
    operation Get {}

    @aws.api#clientDiscoveredEndpoint(required: true)
    operation Alone {}

    @error("client")
    structure OutOfDate {}

    list Endpoints { member: Endpoint }

    structure Endpoint {
        Address: String
        CachePeriodInMinutes: Long
    }`
  expect(findings("ClientEndpointDiscovery", statements)).toEqual([
    "DANGER ClientEndpointDiscovery.MissingErrorDefinition a#NoError: There should be an error that says that an endpoint is out of date",
    "ERROR ClientEndpointDiscovery.UnboundOperation.DescribeEndpoints a#Unbound: `a#DescribeEndpoints` is to answer with endpoints, but is no operation of the service itself",
    "WARNING ClientEndpointDiscovery.NoOperations a#Unbound: No operation of the service needs the endpoints that clients are to ask for",
    "ERROR ClientEndpointDiscovery a#Get: In `a#WithError`, the operation can meet an endpoint that is out of date, so it needs the error `a#OutOfDate`",
    "ERROR ClientEndpointDiscovery a#Alone: `@aws.api#clientDiscoveredEndpoint` needs a service with `@aws.api#clientEndpointDiscovery`, and the operation is in none",
  ])
})

test("what the operation takes and answers is fixed", () => {
  const statements = `
    @aws.api#clientEndpointDiscovery(operation: One, error: OutOfDate)
    service S { operations: [One, Get] }

    @aws.api#clientEndpointDiscovery(operation: Two, error: OutOfDate)
    service T { operations: [Two, Get] }

    @aws.api#clientEndpointDiscovery(operation: Three, error: OutOfDate)
    service U { operations: [Three, Get] }

    @aws.api#clientEndpointDiscovery(operation: Four, error: OutOfDate)
    service V { operations: [Four, Get] }

    operation One {
        input := { Operation: Number, Identifiers: Numbers, Other: String }
        output := { Endpoints: Endpoints }
    }

    operation Two { output := { Endpoints: String } }

    operation Three { output := { Endpoints: Strings, Other: String } }

    operation Four {}

    @aws.api#clientDiscoveredEndpoint(required: true)
    operation Get { errors: [OutOfDate] }

    @error("client")
    structure OutOfDate {}

    list Endpoints { member: Endpoint }

    structure Endpoint {
        Address: Integer
        CachePeriodInMinutes: Integer
        Other: String
    }

    list Strings { member: String }

    integer Number

    map Numbers {
        key: String
        value: Integer
    }`
  expect(findings("ClientEndpointDiscovery", statements)).toEqual([
    "ERROR ClientEndpointDiscovery a#OneInput: `a#One` answers with endpoints, so it takes `Operation` and `Identifiers` only, not `Other`",
    "ERROR ClientEndpointDiscovery a#OneInput$Identifiers: `Identifiers` must be a map from strings to strings",
    "ERROR ClientEndpointDiscovery a#TwoOutput$Endpoints: `Endpoints` must be a list",
    "ERROR ClientEndpointDiscovery a#Three: The output of an operation that finds endpoints must hold `Endpoints` only, but holds `Endpoints`, `Other`",
    "ERROR ClientEndpointDiscovery a#Four: The output of an operation that finds endpoints must hold `Endpoints` only, but holds nothing",
    "ERROR ClientEndpointDiscovery a#Endpoint: An endpoint consists of `Address` and `CachePeriodInMinutes`, but this has `Address`, `CachePeriodInMinutes`, `Other`",
    "ERROR ClientEndpointDiscovery a#Endpoint$Address: The address must be a string",
    "ERROR ClientEndpointDiscovery a#Endpoint$CachePeriodInMinutes: The period in minutes must be a long",
    "ERROR ClientEndpointDiscovery a#Strings: `Endpoints` must be a list of structures",
    "ERROR ClientEndpointDiscovery a#Number: `Operation` of `a#OneInput` must be a string",
  ])
})
