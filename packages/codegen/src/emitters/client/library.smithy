$version: "2.0"

namespace example.library

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1

/// Keeps books. */ export const injected = 1
@service(sdkId: "Little Library", endpointPrefix: "books")
@sigv4(name: "library")
@restJson1
@paginated(pageSize: "size")
service Library {
    version: "2026-01-01"
    operations: [ListBooks, Close]
    errors: [Busy]
}

/// Lists the books of a shelf.
@readonly
@http(method: "GET", uri: "/shelves/{shelf}")
@paginated(inputToken: "token", outputToken: "page.next", items: "titles")
operation ListBooks {
    input := {
        @required
        @httpLabel
        shelf: String
        @httpQuery("token")
        token: String
        @httpQuery("size")
        size: Integer
    }
    output := {
        titles: Titles
        page: Page
    }
    errors: [BookNotFound]
}

list Titles {
    member: String
}

structure Page {
    next: String
}

/// Ends the day.
@deprecated(message: "The library never closes.")
@http(method: "POST", uri: "/close")
operation Close {}

/// There is no such book.
@error("client")
@httpError(404)
structure BookNotFound {
    message: String

    /// The number asked for.
    @required
    isbn: String

    shelves: Titles
}

@error("server")
@retryable
structure Busy {
    Message: String
}
