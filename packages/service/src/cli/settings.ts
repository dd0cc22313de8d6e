import type { Bucket } from "../throttle/throttle.ts"

/** How the service is run. Paths are those of files. */
export interface Settings {
  /** As `openStore` takes it. */
  readonly database: string
  readonly host: string
  readonly swfPort: number
  readonly customerProfilesPort: number
  readonly adminPort: number
  readonly region: string
  /** Who may call; anybody unless set. */
  readonly access?: string | undefined
  /** Lets anybody call on addresses that others reach. */
  readonly allowAnybody: boolean
  /** The keys of page tokens; made for the process unless set. */
  readonly tokenKeys?: string | undefined
  /** How much a caller may ask; as much as they like unless set. */
  readonly throttle?: Bucket | undefined
  readonly seedDemo: boolean
  readonly logLevel: string
}

export const defaults: Settings = {
  database: "smithwright-service.sqlite",
  host: "127.0.0.1",
  swfPort: 4030,
  customerProfilesPort: 4031,
  adminPort: 4032,
  region: "us-east-1",
  allowAnybody: false,
  seedDemo: false,
  logLevel: "info",
}
