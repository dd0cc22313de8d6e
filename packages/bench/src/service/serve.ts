/** The service as its command starts it, until the parent of this process leaves: `node serve.ts DATABASE [ACCESS]`. */
import { defaults, startService } from "@smithwright/service/cli"
import { tellParent } from "../server/parent.ts"
import { region } from "../server/signed-request.ts"

const [database = "", access] = process.argv.slice(2)
const ports = { swfPort: 0, customerProfilesPort: 0, adminPort: 0 }
const { swfUrl } = await startService({ ...defaults, ...ports, database, region, access })
tellParent(Number(new URL(swfUrl).port))
