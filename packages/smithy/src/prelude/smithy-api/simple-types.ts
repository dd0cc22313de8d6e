import type { Source } from "../../syntax/source.ts"

/** The shapes that every model may name without their namespace (Smithy 2.0, "Prelude shapes"). */
export const simpleTypes: Source = {
  name: "smithy.api/simple-types.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// Text, in Unicode.
string String

/// Bytes without further meaning.
blob Blob

/// An integer of any size.
bigInteger BigInteger

/// A decimal number of any size and precision.
bigDecimal BigDecimal

/// A moment in time, without a time zone.
timestamp Timestamp

/// Data without a schema: whatever the protocol can carry.
document Document

/// True or false.
boolean Boolean

/// A signed integer of 8 bits.
byte Byte

/// A signed integer of 16 bits.
short Short

/// A signed integer of 32 bits.
integer Integer

/// A signed integer of 64 bits.
long Long

/// A floating-point number of single precision.
float Float

/// A floating-point number of double precision.
double Double

/// A boolean that is false where it is left out. Kept for models written in Smithy 1.0.
@default(false)
boolean PrimitiveBoolean

/// A byte that is zero where it is left out. Kept for models written in Smithy 1.0.
@default(0)
byte PrimitiveByte

/// A short that is zero where it is left out. Kept for models written in Smithy 1.0.
@default(0)
short PrimitiveShort

/// An integer that is zero where it is left out. Kept for models written in Smithy 1.0.
@default(0)
integer PrimitiveInteger

/// A long that is zero where it is left out. Kept for models written in Smithy 1.0.
@default(0)
long PrimitiveLong

/// A float that is zero where it is left out. Kept for models written in Smithy 1.0.
@default(0)
float PrimitiveFloat

/// A double that is zero where it is left out. Kept for models written in Smithy 1.0.
@default(0)
double PrimitiveDouble

/// Nothing: what an operation takes or returns when it has no input or output, and what a union's variant holds
/// when its name says everything.
@unitType
structure Unit {}

/// Marks the one shape that means nothing. Reserved for the prelude.
@trait(selector: "[id=smithy.api#Unit]")
structure unitType {}

@private
@length(min: 1)
string NonEmptyString

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
map NonEmptyStringMap {
    key: NonEmptyString
    value: NonEmptyString
}
`,
}
