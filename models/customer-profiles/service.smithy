$version: "2.0"

namespace com.amazonaws.customerprofiles

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1

/// Brings what is known of a customer into one profile. This contract covers the one operation that lists the
/// workflows of a domain.
@title("Amazon Connect Customer Profiles")
@service(sdkId: "Customer Profiles", arnNamespace: "profile", endpointPrefix: "profile")
@sigv4(name: "profile")
@restJson1
service CustomerProfiles {
    version: "2020-08-15"
    operations: [
        ListWorkflows
    ]
}
