export { main } from "./main.ts"
export { defaults, type Settings } from "./settings.ts"
export { type RunningService, startService } from "./start-service.ts"
export { processTerminal, type Terminal } from "./terminal.ts"
