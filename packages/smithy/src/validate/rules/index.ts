import type { Rule } from "../rule.ts"
import { authTrait } from "./auth-trait.ts"
import { awsRules } from "./aws/index.ts"
import { awsApigatewayRules } from "./aws-apigateway/index.ts"
import { awsCloudformationRules } from "./aws-cloudformation/index.ts"
import { awsEndpointsRules } from "./aws-endpoints/index.ts"
import { awsIamRules } from "./aws-iam/index.ts"
import { contractsRules } from "./contracts/index.ts"
import { corsTrait } from "./cors-trait.ts"
import { defaultTrait } from "./default-trait.ts"
import { defaultValueInUpdate } from "./default-value-in-update.ts"
import { deprecatedShape } from "./deprecated-shape.ts"
import { deprecatedTrait } from "./deprecated-trait.ts"
import { enumShape } from "./enum-shape.ts"
import { enumTrait } from "./enum-trait.ts"
import { eventPayloadTrait } from "./event-payload-trait.ts"
import { examplesTrait } from "./examples-trait.ts"
import { exclusiveStructureMemberTrait } from "./exclusive-structure-member-trait.ts"
import { hostLabelTrait } from "./host-label-trait.ts"
import { httpApiKeyAuthTrait } from "./http-api-key-auth-trait.ts"
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
import { idempotencyTokenIgnored } from "./idempotency-token-ignored.ts"
import { idempotentTrait } from "./idempotent-trait.ts"
import { jsonName } from "./json-name.ts"
import { lengthTrait } from "./length-trait.ts"
import { mediaType } from "./media-type.ts"
import { memberShouldReferenceResource } from "./member-should-reference-resource.ts"
import { metadataTrait } from "./metadata-trait.ts"
import { mqttRules } from "./mqtt/index.ts"
import { noInlineDocumentSupport } from "./no-inline-document-support.ts"
import { operationInputOutput } from "./operation-input-output.ts"
import { operationNameAmbiguity } from "./operation-name-ambiguity.ts"
import { paginatedTrait } from "./paginated-trait.ts"
import { patternTrait } from "./pattern-trait.ts"
import { privateAccess } from "./private-access.ts"
import { privateMixinMember } from "./private-mixin-member.ts"
import { protocolTestRules } from "./protocol-tests/index.ts"
import { protocolRules } from "./protocols/index.ts"
import { rangeTrait } from "./range-trait.ts"
import { referencesTrait } from "./references-trait.ts"
import { requestCompressionTrait } from "./request-compression-trait.ts"
import { resourceCycle } from "./resource-cycle.ts"
import { resourceIdentifier } from "./resource-identifier.ts"
import { resourceIdentifierBinding } from "./resource-identifier-binding.ts"
import { resourceLifecycle } from "./resource-lifecycle.ts"
import { resourceOperationInputOutput } from "./resource-operation-input-output.ts"
import { rulesEngineRules } from "./rules-engine/index.ts"
import { unreadableRules } from "./rules-engine/unreadable-rules.ts"
import { serviceRule } from "./service.ts"
import { serviceAuthDefinitions } from "./service-auth-definitions.ts"
import { serviceBoundResourceOperation } from "./service-bound-resource-operation.ts"
import { shapeClosure } from "./shape-closure.ts"
import { shapeIdConflict } from "./shape-id-conflict.ts"
import { shapeRecursion } from "./shape-recursion.ts"
import { singleOperationBinding } from "./single-operation-binding.ts"
import { singleResourceBinding } from "./single-resource-binding.ts"
import { smokeTestRules } from "./smoke-tests/index.ts"
import { streamingTrait } from "./streaming-trait.ts"
import { target } from "./target.ts"
import { traitBreakingChanges } from "./trait-breaking-changes.ts"
import { traitConflict } from "./trait-conflict.ts"
import { traitTarget } from "./trait-target.ts"
import { traitValidators } from "./trait-validators.ts"
import { traitValue } from "./trait-value.ts"
import { typedMetadata } from "./typed-metadata.ts"
import { unionRule } from "./union.ts"
import { unitType } from "./unit-type.ts"
import { unstableTrait } from "./unstable-trait.ts"
import { unusableTrait } from "./unusable-trait.ts"
import { waiterRules } from "./waiters/index.ts"
import { xmlFlattenedTrait } from "./xml-flattened-trait.ts"
import { xmlNamespaceTrait } from "./xml-namespace-trait.ts"

/** Rules whose errors would make others fail as well. */
export const firstRules: readonly Rule[] = [unusableTrait, target, resourceCycle, unreadableRules]

/** Rules without which a model's traits and ids cannot be relied on: Smithy calls them critical. */
export const criticalRules: readonly Rule[] = [
  defaultTrait,
  enumShape,
  exclusiveStructureMemberTrait,
  shapeIdConflict,
  singleOperationBinding,
  singleResourceBinding,
  traitConflict,
  traitTarget,
  traitValue,
]

/** All other rules. A new one is a file and a line here. */
export const rules: readonly Rule[] = [
  authTrait,
  corsTrait,
  defaultValueInUpdate,
  deprecatedShape,
  deprecatedTrait,
  enumTrait,
  eventPayloadTrait,
  examplesTrait,
  hostLabelTrait,
  httpApiKeyAuthTrait,
  httpBindingTraitIgnored,
  httpBindingsMissing,
  httpHeaderTrait,
  httpLabelTrait,
  httpMethodSemantics,
  httpPayload,
  httpPrefixHeadersTrait,
  httpQueryParamsTrait,
  httpQueryTrait,
  httpResponseCodeSemantics,
  httpUriConflict,
  httpUriFormat,
  httpUriGreedyLabel,
  idempotencyTokenIgnored,
  idempotentTrait,
  jsonName,
  lengthTrait,
  mediaType,
  memberShouldReferenceResource,
  metadataTrait,
  noInlineDocumentSupport,
  operationInputOutput,
  operationNameAmbiguity,
  paginatedTrait,
  patternTrait,
  privateAccess,
  privateMixinMember,
  rangeTrait,
  referencesTrait,
  requestCompressionTrait,
  resourceIdentifierBinding,
  resourceIdentifier,
  resourceLifecycle,
  resourceOperationInputOutput,
  ...rulesEngineRules,
  serviceAuthDefinitions,
  serviceBoundResourceOperation,
  serviceRule,
  shapeClosure,
  shapeRecursion,
  streamingTrait,
  traitBreakingChanges,
  traitValidators,
  typedMetadata,
  unionRule,
  unitType,
  unstableTrait,
  xmlFlattenedTrait,
  xmlNamespaceTrait,
  ...awsRules,
  ...awsApigatewayRules,
  ...awsCloudformationRules,
  ...awsEndpointsRules,
  ...awsIamRules,
  ...contractsRules,
  ...mqttRules,
  ...protocolRules,
  ...protocolTestRules,
  ...smokeTestRules,
  ...waiterRules,
]
