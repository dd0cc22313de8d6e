$version: "2.0"

namespace com.amazonaws.customerprofiles

/// The caller may not do this.
@error("client")
@httpError(403)
structure AccessDeniedException {
    Message: String
}

/// The request breaks the contract.
@error("client")
@httpError(400)
structure BadRequestException {
    Message: String
}

/// The service failed; trying again may help.
@error("server")
@httpError(500)
structure InternalServerException {
    Message: String
}

/// What the request names does not exist, or is not the caller's to see.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    Message: String
}

/// The caller sent too many requests; waiting helps.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {
    Message: String
}
