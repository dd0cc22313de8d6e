$version: "2.0"

namespace example.types

use aws.protocols#awsJson1_0

/// Echoes values of every type, wherever JSON may have them.
@awsJson1_0
service Types {
    version: "1"
    operations: [Echo]
}

operation Echo {
    input := with [Everything] {}
    output := with [Everything] {}
}

@mixin
structure Everything {
    @required
    document: Document

    optional: Document

    documents: Documents

    sparseDocuments: SparseDocuments

    documentMap: DocumentMap

    trees: Trees

    words: Words

    sentences: Sentences

    either: Either

    eithers: Eithers

    @required
    nested: Nested

    byte: Byte

    short: Short

    float: Float

    @range(min: -5, max: 5)
    double: Double

    bigInteger: BigInteger

    bigDecimal: BigDecimal

    @length(min: 1, max: 3)
    blob: Blob

    number: Number

    numbers: Numbers

    @timestampFormat("http-date")
    httpDate: Timestamp

    @timestampFormat("date-time")
    dateTime: Timestamp

    seconds: Timestamp

    @length(max: 4)
    @pattern("^[a-z]*$")
    text: String

    @required
    boolean: Boolean

    empty: Empty

    @required
    requiredDefault: String = "x"

    integerDefault: Integer = 3

    longDefault: Long = 5

    kindDefault: Kind = "A"

    documentsDefault: Documents = []

    documentDefault: Document = {}

    blobDefault: Blob = ""

    secondsDefault: Timestamp = 5
}

structure Empty {}

structure Nested {
    @required
    text: String

    numbers: Numbers

    @required
    tree: Tree

    nested: Nested
}

structure Tree {
    left: Tree

    right: Tree

    @range(min: 0)
    value: Long
}

union Either {
    unit: Unit
    document: Document
    kind: Kind
    tree: Tree
    list: Documents
    either: Either
}

list Eithers {
    member: Either
}

list Documents {
    member: Document
}

@sparse
list SparseDocuments {
    member: Document
}

map DocumentMap {
    key: String
    value: Document
}

@sparse
map Trees {
    @length(min: 1, max: 5)
    key: String

    value: Tree
}

@uniqueItems
list Words {
    @length(max: 3)
    member: String
}

@length(max: 2)
list Sentences {
    member: Words
}

enum Kind {
    A
    B
}

intEnum Number {
    ONE = 1
    TWO = 2
}

list Numbers {
    member: Number
}
