import { awsApi } from "./modules/aws-api.ts"
import { awsApigateway } from "./modules/aws-apigateway.ts"
import { awsAuth } from "./modules/aws-auth.ts"
import { awsCloudformation } from "./modules/aws-cloudformation.ts"
import { awsCustomizations } from "./modules/aws-customizations.ts"
import { awsEndpoints } from "./modules/aws-endpoints.ts"
import { awsIam } from "./modules/aws-iam.ts"
import { awsProtocols } from "./modules/aws-protocols.ts"
import { awsSmokeTest } from "./modules/aws-smoke-test.ts"
import { smithyContracts } from "./modules/smithy-contracts.ts"
import { smithyFramework } from "./modules/smithy-framework.ts"
import { smithyMqtt } from "./modules/smithy-mqtt.ts"
import { smithyOpenapi } from "./modules/smithy-openapi.ts"
import { smithyProtocolTest } from "./modules/smithy-protocol-test/index.ts"
import { smithyProtocols } from "./modules/smithy-protocols.ts"
import { smithyRules } from "./modules/smithy-rules.ts"
import { smithySmokeTest } from "./modules/smithy-smoke-test.ts"
import { smithyWaiters } from "./modules/smithy-waiters.ts"
import type { TraitModule } from "./trait-module.ts"

export { prelude } from "./smithy-api/index.ts"
export type { TraitModule } from "./trait-module.ts"

/** Every module but the prelude, each to be loaded only where it is used. */
export const traitModules: readonly TraitModule[] = [
  awsApi,
  awsApigateway,
  awsAuth,
  awsCloudformation,
  awsCustomizations,
  awsEndpoints,
  awsIam,
  awsProtocols,
  awsSmokeTest,
  smithyContracts,
  smithyFramework,
  smithyMqtt,
  smithyOpenapi,
  smithyProtocols,
  smithyProtocolTest,
  smithyRules,
  smithySmokeTest,
  smithyWaiters,
]
