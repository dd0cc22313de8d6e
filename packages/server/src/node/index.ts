export { type ListenOptions, listen, type RunningServer } from "./listen.ts"
export { toNodeHandler } from "./to-node-handler.ts"
