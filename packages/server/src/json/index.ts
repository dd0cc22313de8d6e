/** What generated servers turn outputs into JSON values with. */

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
  refused,
  string,
  unit,
} from "./json-values.ts"
