import type { ConfiguredCheck } from "../metadata/validator.ts"
import { abbreviationName } from "./abbreviation-name.ts"
import { camelCase } from "./camel-case.ts"
import { inputOutputStructureReuse } from "./input-output-structure-reuse.ts"
import { missingClientOptionalTrait } from "./missing-client-optional-trait.ts"
import { missingPaginatedTrait } from "./missing-paginated-trait.ts"
import { missingSensitiveTrait } from "./missing-sensitive-trait.ts"
import { noninclusiveTerms } from "./noninclusive-terms.ts"
import { repeatedShapeName, stutteredShapeName } from "./repeated-shape-name.ts"
import { reservedWords } from "./reserved-words.ts"
import { shouldHaveUsedTimestamp } from "./should-have-used-timestamp.ts"
import { standardOperationVerb } from "./standard-operation-verb.ts"

/** The linters (Smithy 2.0, "Linting Models"), by the name that metadata uses. A new one is a file and a line here. */
export const linters: readonly (readonly [name: string, check: ConfiguredCheck])[] = [
  ["AbbreviationName", abbreviationName],
  ["CamelCase", camelCase],
  ["InputOutputStructureReuse", inputOutputStructureReuse],
  ["MissingClientOptionalTrait", missingClientOptionalTrait],
  ["MissingPaginatedTrait", missingPaginatedTrait],
  ["MissingSensitiveTrait", missingSensitiveTrait],
  ["NoninclusiveTerms", noninclusiveTerms],
  ["RepeatedShapeName", repeatedShapeName],
  ["ReservedWords", reservedWords],
  ["ShouldHaveUsedTimestamp", shouldHaveUsedTimestamp],
  ["StandardOperationVerb", standardOperationVerb],
  ["StutteredShapeName", stutteredShapeName],
]
