import type { TraitModule } from "../trait-module.ts"

/** Where AWS services can be reached (Smithy 2.0, "AWS declarative endpoint traits"). */
export const awsEndpoints: TraitModule = {
  name: "aws.endpoints",
  namespaces: ["aws.endpoints"],
  sources: [
    {
      name: "aws.endpoints.smithy",
      text: `$version: "2.0"

namespace aws.endpoints

/// A trait that changes what endpoints a service has.
@trait(selector: "structure[trait|trait]", breakingChanges: [{ change: "presence" }])
structure endpointsModifier {}

/// A service with an endpoint in each region, named as usual.
@trait(
    selector: "service"
    conflicts: [standardPartitionalEndpoints]
    breakingChanges: [{ change: "remove" }]
)
@endpointsModifier
structure standardRegionalEndpoints {
    /// Endpoints that are not as usual, by partition.
    partitionSpecialCases: PartitionSpecialCaseMap

    /// Endpoints that are not as usual, by region.
    regionSpecialCases: RegionSpecialCaseMap
}

@private
map PartitionSpecialCaseMap {
    key: String
    value: PartitionSpecialCaseList
}

@private
list PartitionSpecialCaseList {
    member: PartitionSpecialCase
}

@private
structure PartitionSpecialCase {
    /// The endpoint, with labels in braces.
    @required
    endpoint: String

    /// Whether it is for clients that ask for IPv6, too.
    dualStack: Boolean

    /// Whether it is for clients that ask for FIPS 140.
    fips: Boolean
}

@private
map RegionSpecialCaseMap {
    key: String
    value: RegionSpecialCaseList
}

@private
list RegionSpecialCaseList {
    member: RegionSpecialCase
}

@private
structure RegionSpecialCase {
    /// The endpoint, with labels in braces.
    @required
    endpoint: String

    /// Whether it is for clients that ask for IPv6, too.
    dualStack: Boolean

    /// Whether it is for clients that ask for FIPS 140.
    fips: Boolean

    /// The region to sign for, where it is another one.
    signingRegion: String
}

/// A service with one endpoint in each partition.
@trait(
    selector: "service"
    conflicts: [standardRegionalEndpoints]
    breakingChanges: [{ change: "any" }]
)
@endpointsModifier
structure standardPartitionalEndpoints {
    /// How the endpoint is named.
    @required
    endpointPatternType: PartitionEndpointPattern

    /// Endpoints that are not as usual, by partition.
    partitionEndpointSpecialCases: PartitionEndpointSpecialCaseMap
}

@private
enum PartitionEndpointPattern {
    /// Service, then domain.
    @deprecated(since: "2025-04-01", message: "Use AWS_RECOMMENDED.")
    SERVICE_DNSSUFFIX = "service_dnsSuffix"

    /// Service, then region, then domain.
    @deprecated(since: "2025-04-01", message: "Use AWS_RECOMMENDED.")
    SERVICE_REGION_DNSSUFFIX = "service_region_dnsSuffix"

    /// As AWS names new services.
    AWS_RECOMMENDED = "aws_recommended"
}

@private
map PartitionEndpointSpecialCaseMap {
    key: String
    value: PartitionEndpointSpecialCaseList
}

@private
list PartitionEndpointSpecialCaseList {
    member: PartitionEndpointSpecialCase
}

@private
structure PartitionEndpointSpecialCase {
    /// The endpoint, with labels in braces.
    endpoint: String

    /// The region to sign for.
    region: String

    /// Whether it is for clients that ask for IPv6, too.
    dualStack: Boolean

    /// Whether it is for clients that ask for FIPS 140.
    fips: Boolean
}

/// A service all of whose endpoints have an IPv6 address, too.
@trait(selector: "service", breakingChanges: [{ change: "any" }])
@endpointsModifier
structure dualStackOnlyEndpoints {}

/// A service whose endpoints are found by rules written by hand.
@trait(selector: "service", breakingChanges: [{ change: "any" }])
@endpointsModifier
@unstable
structure rulesBasedEndpoints {}
`,
    },
  ],
}
