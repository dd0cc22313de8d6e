import type { TraitModule } from "../trait-module.ts"

/** How AWS clients are configured in smoke tests. */
export const awsSmokeTest: TraitModule = {
  name: "aws.test",
  namespaces: ["aws.test"],
  sources: [
    {
      name: "aws.test.smithy",
      text: `$version: "2.0"

namespace aws.test

/// What clients of all AWS services have in common.
@mixin
@suppress(["UnreferencedShape"])
structure BaseAwsVendorParams {
    /// The region.
    region: String = "us-west-2"

    /// The regions a signature of Signature Version 4A holds in.
    sigv4aRegionSet: NonEmptyStringList

    /// An endpoint to use instead of the service's own.
    uri: String

    /// Whether to use an endpoint that fulfils FIPS 140.
    useFips: Boolean = false

    /// Whether to use an endpoint that has an IPv6 address, too.
    useDualstack: Boolean = false

    /// Whether the account may be part of the endpoint.
    useAccountIdRouting: Boolean = true
}

@private
@length(min: 1)
@suppress(["UnreferencedShape"])
list NonEmptyStringList {
    member: String
}

/// The configuration of a client of any AWS service.
@suppress(["UnreferencedShape"])
structure AwsVendorParams with [BaseAwsVendorParams] {}

/// The configuration of a client of Amazon S3.
@suppress(["UnreferencedShape"])
structure S3VendorParams with [BaseAwsVendorParams] {
    /// Whether to use the accelerated endpoint.
    useAccelerate: Boolean = false

    /// Whether us-east-1 means the global endpoint.
    useGlobalEndpoint: Boolean = false

    /// Whether the bucket goes into the path instead of the host.
    forcePathStyle: Boolean = false

    /// Whether the region of an ARN wins over the client's.
    useArnRegion: Boolean = true

    /// Whether multi-region access points can be used.
    useMultiRegionAccessPoints: Boolean = true
}
`,
    },
  ],
}
