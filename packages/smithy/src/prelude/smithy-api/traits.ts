import type { Source } from "../../syntax/source.ts"

/** Traits that define traits, and what a model says about itself (Smithy 2.0, "Model", "Mixins", "Suppressions"). */
export const traits: Source = {
  name: "smithy.api/traits.smithy",
  text: String.raw`$version: "2.0"

namespace smithy.api

/// Makes a shape a trait, which can then be applied to other shapes.
@trait(
    selector: ":is(simpleType, list, map, structure, union)"
    breakingChanges: [
        { change: "presence" }
        { path: "/structurallyExclusive", change: "any" }
        {
            path: "/conflicts"
            change: "update"
            severity: "NOTE"
            message: "Models that were valid may now combine traits that conflict."
        }
    ]
)
structure trait {
    /// Which shapes the trait may be applied to. Any, unless given.
    selector: String

    /// Whether only one member of a structure may have the trait, or only one member may target a shape that has it.
    structurallyExclusive: StructurallyExclusive

    /// Traits that a shape with this one must not have.
    conflicts: NonEmptyStringList

    /// Which changes of the trait break users of a model.
    breakingChanges: TraitDiffRules
}

@private
@length(min: 1)
list TraitDiffRules {
    member: TraitDiffRule
}

@private
structure TraitDiffRule {
    /// The part of the trait's value that is watched, as a JSON Pointer. The whole value, unless given.
    path: String

    /// The kind of change that is reported.
    @required
    change: TraitChangeType

    /// How bad the change is.
    severity: Severity = "ERROR"

    /// What to tell whoever made the change.
    message: String
}

@private
enum TraitChangeType {
    /// The value was there before, and differs now.
    UPDATE = "update"

    /// The value is new.
    ADD = "add"

    /// The value is gone.
    REMOVE = "remove"

    /// The value is new or gone.
    PRESENCE = "presence"

    /// The value is new, gone or different.
    ANY = "any"
}

@private
enum Severity {
    /// Worth knowing; nothing has to be done.
    NOTE

    /// Probably a mistake.
    WARNING

    /// Very probably a mistake, and one that costs users.
    DANGER

    /// Not allowed.
    ERROR
}

@private
enum StructurallyExclusive {
    /// One member of a structure at most has the trait.
    MEMBER = "member"

    /// One member of a structure at most targets a shape with the trait.
    TARGET = "target"
}

/// Adds checks to a trait: shapes that match a selector below the shape with the trait are reported.
@trait(selector: "[trait|trait]")
map traitValidators {
    /// The event id to report with.
    @length(min: 1)
    key: String

    value: TraitValidator
}

@private
structure TraitValidator {
    /// Matches the shapes that are wrong, starting from the shape that has the trait.
    @required
    selector: String

    /// What is wrong with them.
    message: String

    /// How bad it is.
    severity: Severity = "ERROR"
}

/// Gives a metadata key a type, which its value is checked against.
@trait(selector: "dataType :not([trait|input]) :not([trait|output])")
structure metadata {
    /// The metadata key.
    @required
    @length(min: 1)
    key: String
}

@private
@metadata(key: "shapeClosures")
list ShapeClosures {
    member: ShapeClosure
}

/// A named set of shapes that belong together without a service to hold them.
@private
structure ShapeClosure {
    /// The name of the set, in the form of a shape id.
    @required
    id: ClosureId

    /// Namespaces whose shapes belong to the set.
    includeNamespaces: Namespaces = []

    /// A selector of shapes that belong to the set.
    @length(min: 1)
    includeBySelector: String

    /// Other names for shapes, to resolve name conflicts in the set.
    rename: Renames = {}

    /// What the set is for, in CommonMark.
    documentation: CommonMark
}

// No shape has this id: the trait makes loaders check that it is well formed.
@private
@idRef(failWhenMissing: false)
string ClosureId

@private
@uniqueItems
list Namespaces {
    member: String
}

@private
map Renames {
    @idRef(
        failWhenMissing: true
        selector: ":not(:is(member, service, resource, operation))"
        errorMessage: "Only shapes of the model can be renamed, and no service, resource, operation or member."
    )
    key: String

    value: Identifier
}

@private
@externalDocumentation("CommonMark": "https://commonmark.org/")
@mediaType("text/markdown; charset=UTF-8; variant=CommonMark")
string CommonMark

@private
@pattern("^(_+[a-zA-Z0-9]|[a-zA-Z])\\w*$")
string Identifier

/// Says that a shape is there to be mixed into others.
@trait(selector: ":not(member)")
structure mixin {
    /// Traits of the mixin that do not reach the shapes it is mixed into.
    localTraits: LocalMixinTraitList
}

@private
list LocalMixinTraitList {
    member: LocalMixinTrait
}

@private
@idRef(
    selector: "[trait|trait]"
    failWhenMissing: true
    errorMessage: "Each of a mixin's localTraits has to be the id of a trait."
)
string LocalMixinTrait

/// Silences validation events about a shape, by their event ids.
@trait
list suppress {
    @length(min: 1)
    member: String
}

/// Hides a shape from other namespaces: they cannot refer to it.
@trait
structure private {}
`,
}
