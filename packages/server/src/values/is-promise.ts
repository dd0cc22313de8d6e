/**
 * Whether a value has to be waited for. Not all promises are JavaScript's own: queries of databases are of many kinds.
 */
export function isPromise<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function"
}
