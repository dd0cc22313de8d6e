import { awsApi } from "./modules/aws-api.ts"
import { awsAuth } from "./modules/aws-auth.ts"
import { awsProtocols } from "./modules/aws-protocols.ts"
import { smithyFramework } from "./modules/smithy-framework.ts"
import { smithyProtocols } from "./modules/smithy-protocols.ts"
import type { TraitModule } from "./trait-module.ts"

export { prelude } from "./smithy-api/index.ts"
export type { TraitModule } from "./trait-module.ts"

/** Every module but the prelude, each to be loaded only where it is used. */
export const traitModules: readonly TraitModule[] = [awsApi, awsAuth, awsProtocols, smithyFramework, smithyProtocols]
