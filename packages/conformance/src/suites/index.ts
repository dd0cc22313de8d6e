import type { Suite } from "../suite.ts"
import { astSerialization } from "./ast-serialization.ts"
import { awsModels } from "./aws-models.ts"
import { diff } from "./diff.ts"
import { endpoints } from "./endpoints.ts"
import { errorfiles } from "./errorfiles.ts"
import { formatter } from "./formatter.ts"
import { idlSerialization } from "./idl-serialization.ts"
import { jmespath } from "./jmespath.ts"
import { jsonschema } from "./jsonschema.ts"
import { loaderInvalid } from "./loader-invalid.ts"
import { loaderNullability } from "./loader-nullability.ts"
import { loaderRecovery } from "./loader-recovery.ts"
import { loaderUpgrade } from "./loader-upgrade.ts"
import { loaderValid } from "./loader-valid.ts"
import { mixinFlatten } from "./mixin-flatten.ts"
import { openapi } from "./openapi.ts"
import { protocolTests } from "./protocol-tests.ts"
import { selectors } from "./selectors.ts"

/** Every suite, in the order in which it is run. */
export const suites: readonly Suite[] = [
  loaderValid,
  loaderInvalid,
  loaderUpgrade,
  loaderNullability,
  loaderRecovery,
  mixinFlatten,
  astSerialization,
  idlSerialization,
  formatter,
  errorfiles,
  selectors,
  jmespath,
  awsModels,
  endpoints,
  openapi,
  jsonschema,
  protocolTests,
  diff,
]
