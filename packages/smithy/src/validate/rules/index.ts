import type { Rule } from "../rule.ts"
import { defaultTrait } from "./default-trait.ts"
import { defaultValueInUpdate } from "./default-value-in-update.ts"
import { enumShape } from "./enum-shape.ts"
import { examplesTrait } from "./examples-trait.ts"
import { exclusiveStructureMemberTrait } from "./exclusive-structure-member-trait.ts"
import { hostLabelTrait } from "./host-label-trait.ts"
import { httpBindingTraitIgnored } from "./http-binding-trait-ignored.ts"
import { httpBindingsMissing } from "./http-bindings-missing.ts"
import { httpHeaderTrait } from "./http-header-trait.ts"
import { httpLabelTrait } from "./http-label-trait.ts"
import { httpMethodSemantics } from "./http-method-semantics.ts"
import { httpPayload } from "./http-payload.ts"
import { httpPrefixHeadersTrait } from "./http-prefix-headers-trait.ts"
import { httpQueryParamsTrait } from "./http-query-params-trait.ts"
import { httpQueryTrait } from "./http-query-trait.ts"
import { httpResponseCodeSemantics } from "./http-response-code-semantics.ts"
import { httpUriConflict } from "./http-uri-conflict.ts"
import { httpUriFormat } from "./http-uri-format.ts"
import { httpUriGreedyLabel } from "./http-uri-greedy-label.ts"
import { lengthTrait } from "./length-trait.ts"
import { paginatedTrait } from "./paginated-trait.ts"
import { patternTrait } from "./pattern-trait.ts"
import { rangeTrait } from "./range-trait.ts"
import { resourceCycle } from "./resource-cycle.ts"
import { serviceRule } from "./service.ts"
import { target } from "./target.ts"
import { traitConflict } from "./trait-conflict.ts"
import { traitTarget } from "./trait-target.ts"
import { traitValue } from "./trait-value.ts"
import { unusableTrait } from "./unusable-trait.ts"

/** Rules whose errors would make others fail as well. */
export const firstRules: readonly Rule[] = [unusableTrait, target, resourceCycle]

/** All other rules. A new one is a file and a line here. */
export const rules: readonly Rule[] = [
  traitTarget,
  traitValue,
  traitConflict,
  exclusiveStructureMemberTrait,
  defaultTrait,
  defaultValueInUpdate,
  enumShape,
  lengthTrait,
  rangeTrait,
  patternTrait,
  examplesTrait,
  paginatedTrait,
  serviceRule,
  httpBindingsMissing,
  httpBindingTraitIgnored,
  httpLabelTrait,
  httpHeaderTrait,
  httpPrefixHeadersTrait,
  httpQueryTrait,
  httpQueryParamsTrait,
  httpPayload,
  httpMethodSemantics,
  httpResponseCodeSemantics,
  httpUriConflict,
  httpUriFormat,
  httpUriGreedyLabel,
  hostLabelTrait,
]
