/** What generated servers read inputs from JSON with, and turn outputs into it. */
export type { JsonReaders } from "./json-inputs.ts"
export { readDocument, readList, readMap, readObject, within } from "./json-inputs.ts"
export type { JsonConverters } from "./json-values.ts"
export {
  blob,
  boolean,
  checkObject,
  dateTime,
  decimal,
  document,
  epochSeconds,
  httpDate,
  integer,
  list,
  map,
  memberOf,
  number,
  string,
  unit,
} from "./json-values.ts"
export { refused } from "./refused.ts"
export {
  readBigInt,
  readBlob,
  readBoolean,
  readDateTime,
  readDecimal,
  readHttpDate,
  readNumber,
  readSeconds,
  readString,
  readUnit,
} from "./scalar-readers.ts"
