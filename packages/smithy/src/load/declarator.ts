import { type Definition, isEnum, type LanguageVersion, type TraitApplication } from "./definition.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** What is collected while a source is read, IDL or JSON. */
export interface Declarator {
  /** The version of the source. */
  readonly language: LanguageVersion
  readonly problems: Problems
  readonly definitions: Definition[]
  readonly applications: TraitApplication[]
}

/** `1` and `1.0` mean the same; a version that is not supported is an error already and read as the newest. */
export function languageOf(version: string): LanguageVersion {
  return version === "1" || version === "1.0" ? "1.0" : "2.0"
}

/** Adds a trait, and says so when the source's version does not have it. */
export function declareTrait(application: TraitApplication, { language, problems, applications }: Declarator): void {
  const { trait, target: shape, span } = application
  if (language === "1.0" && (trait === "smithy.api#default" || trait === "smithy.api#mixin")) {
    problems.error(messages.newerTrait(trait), { span, shape })
  } else if (language === "2.0" && trait === "smithy.api#box") {
    problems.error(messages.boxIsGone(), { span, shape })
  } else if (language === "2.0" && trait === "smithy.api#enum") {
    problems.warn(messages.enumTraitIsDeprecated(), { span, shape }, "ModelDeprecation")
  }
  applications.push(application)
}

/** Adds a definition, and says so when the source's version does not have its type. */
export function declareShape(definition: Definition, { language, problems, definitions }: Declarator): void {
  const { id: shape, span } = definition
  if (definition.kind === "aggregate") {
    const { type } = definition
    const exists = language === "1.0" ? !isEnum(type) : type !== "set"
    if (!exists) problems.error(messages.unsupportedType(type, language), { span, shape })
    else if (type === "set") problems.warn(messages.setIsDeprecated(), { span, shape }, "ModelDeprecation")
  }
  definitions.push(definition)
}
