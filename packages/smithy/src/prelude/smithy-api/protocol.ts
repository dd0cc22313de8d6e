import type { Source } from "../../syntax/source.ts"

/** What protocols are and how they write values (Smithy 2.0, "Serialization and Protocol traits", XML bindings). */
export const protocol: Source = {
  name: "smithy.api/protocol.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// Makes a trait a protocol.
@trait(selector: "structure[trait|trait]", breakingChanges: [{ change: "presence" }])
structure protocolDefinition {
    /// Traits that whoever speaks the protocol has to know.
    traits: TraitShapeIdList

    /// Whether the protocol cannot carry documents.
    @deprecated(message: "Say so with @traitValidators.")
    noInlineDocumentSupport: Boolean
}

@private
list TraitShapeIdList {
    member: TraitShapeId
}

@private
@idRef(failWhenMissing: true, selector: "[trait|trait]")
string TraitShapeId

/// The name of a member in JSON, where it is another one.
@trait(selector: ":is(structure, union) > member", breakingChanges: [{ change: "any" }])
string jsonName

/// How a timestamp is written.
@trait(selector: ":test(timestamp, member > timestamp)", breakingChanges: [{ change: "any" }])
enum timestampFormat {
    /// As RFC 3339 has it, in UTC: 1985-04-12T23:20:50.520Z.
    DATE_TIME = "date-time"

    /// As seconds since 1970-01-01, with a fraction where needed: 1515531081.123.
    EPOCH_SECONDS = "epoch-seconds"

    /// As HTTP's Date header has it: Tue, 29 Apr 2014 18:30:38 GMT.
    HTTP_DATE = "http-date"
}

/// A member that is an attribute in XML, and no element.
@trait(
    selector: "structure > :test(member > :test(boolean, number, string, timestamp))"
    conflicts: [xmlNamespace]
    breakingChanges: [{ change: "any" }]
)
structure xmlAttribute {}

/// A list or map whose items stand in the parent element itself, without an element around them.
@trait(
    selector: ":is(structure, union) > :test(member > :test(list, map))"
    breakingChanges: [{ change: "any" }]
)
structure xmlFlattened {}

/// The name of an element or attribute in XML, where it is another one.
@trait(selector: ":is(structure, union, member)", breakingChanges: [{ change: "any" }])
@pattern("^[a-zA-Z_][a-zA-Z_0-9-]*(:[a-zA-Z_][a-zA-Z_0-9-]*)?$")
string xmlName

/// The XML namespace of an element.
@trait(
    selector: ":is(service, member, simpleType, list, map, structure, union)"
    conflicts: [xmlAttribute]
    breakingChanges: [{ change: "any" }]
)
structure xmlNamespace {
    /// The URI that names the namespace.
    @required
    uri: NonEmptyString

    /// The prefix that stands for it.
    @pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$")
    prefix: NonEmptyString
}
`,
}
