export { compilePattern } from "./compile-pattern.ts"
export { mayTakeExponentialTime } from "./risk.ts"
