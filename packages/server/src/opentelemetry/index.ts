export { openTelemetry, type TelemetryOptions } from "./open-telemetry.ts"
