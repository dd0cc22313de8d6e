export type { Behaviour } from "./behaviour.ts"
export { type Address, createMock, type Mock, type MockOptions } from "./create-mock.ts"
export type { Exchange } from "./front.ts"
export { parseExactly } from "./json.ts"
