import { findShape, type Model } from "../../model/model.ts"
import { operationsOf } from "../../model/operations.ts"
import { memberPath } from "../../model/pagination.ts"
import type { OperationShape, ShapeType, Trait } from "../../model/shape.ts"
import { hasTrait, trait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import { aType, quoted } from "../names.ts"
import type { Finding, Rule } from "../rule.ts"
import { operationsWith, servicesOf } from "../shapes.ts"

/** What one setting of `@paginated` must lead to. */
interface Setting {
  readonly name: string
  readonly side: "input" | "output"
  readonly types: readonly ShapeType[]
  /** Types that are allowed and unwise. */
  readonly unwise: readonly ShapeType[]
  readonly isToken: boolean
}

const settings: readonly Setting[] = [
  { name: "inputToken", side: "input", types: ["string", "map"], unwise: ["map"], isToken: true },
  {
    name: "pageSize",
    side: "input",
    types: ["integer", "byte", "short", "long"],
    unwise: ["byte", "short", "long"],
    isToken: false,
  },
  { name: "outputToken", side: "output", types: ["string", "map"], unwise: ["map"], isToken: true },
  { name: "items", side: "output", types: ["list", "map"], unwise: [], isToken: false },
]

/** The members that `@paginated` names must exist and be fit for it, together with what services add. */
export const paginatedTrait: Rule = (model, report) => {
  for (const operation of operationsWith(model, "smithy.api#paginated")) {
    const own = operation.traits.get("smithy.api#paginated")
    if (!own) continue
    const findings = settings.flatMap((setting) =>
      problemsOf(model, operation, setting, property(own.value, setting.name)),
    )
    const merged = findings.length > 0 ? [] : mergedProblems(model, operation, own)
    for (const finding of [...findings, ...merged])
      report({ ...finding, shape: operation, span: own.span } satisfies Finding)
  }
}

type Problem = Pick<Finding, "severity" | "id" | "message" | "part">

/** Problems that show only with what a service adds to the trait. */
function mergedProblems(model: Model, operation: OperationShape, own: Trait): Problem[] {
  const services = servicesOf(model).filter((service) => operationsOf(model, service).includes(operation))
  return services.flatMap((service) =>
    settings.flatMap((setting) => {
      const path = property(own.value, setting.name) ?? property(trait(service, "paginated"), setting.name)
      if (path === undefined && setting.isToken) {
        return [error(`\`${setting.name}\` is set neither here nor by the service \`${service.id}\``)]
      }
      return problemsOf(model, operation, setting, path)
    }),
  )
}

function problemsOf(model: Model, operation: OperationShape, setting: Setting, path: Node | undefined): Problem[] {
  const part = { path: [setting.name] }
  return settingProblems(model, operation, setting, path).map((problem) => ({ ...problem, part }))
}

function settingProblems(model: Model, operation: OperationShape, setting: Setting, path: Node | undefined): Problem[] {
  const { name, side, types, unwise, isToken } = setting
  // An input or output that does not exist is reported as such.
  if (typeof path !== "string" || !model.shapes.has(operation[side])) return []
  if (side === "input" && path.includes("."))
    return [error(`\`${name}\` names a member of the input and can be no path`)]
  const member = memberPath(model, findStructure(model, operation[side]), path)?.at(-1)
  if (!member) return [error(`\`${name}\` names the member \`${path}\`, which the ${side} does not have`)]
  const target = model.shapes.get(member.target)
  const problems: Problem[] = []
  if (hasTrait(member, "required") && isToken)
    problems.push(error(`\`${path}\`, the \`${name}\`, must not be required`))
  if (hasTrait(member, "required") && name === "pageSize") {
    problems.push(
      advice("WARNING", `ShouldNotBeRequired.${name}`, `\`${path}\`, the \`${name}\`, should not be required`),
    )
  }
  if (target && !types.includes(target.type)) {
    problems.push(error(`\`${path}\`, the \`${name}\`, is ${aType(target.type)} and must be one of ${quoted(types)}`))
  } else if (target && unwise.includes(target.type)) {
    const better = quoted(types.filter((type) => !unwise.includes(type)))
    problems.push(
      advice(
        "DANGER",
        `WrongShapeType.${name}`,
        `\`${path}\`, the \`${name}\`, is ${aType(target.type)}; better is ${better}`,
      ),
    )
  }
  if (path.split(".").length > 2) {
    problems.push(advice("WARNING", `DeeplyNested.${name}`, `The path of \`${name}\` has more than two parts`))
  }
  return problems
}

function findStructure(model: Model, id: string) {
  const shape = findShape(model, id)
  return shape?.type === "structure" ? shape : undefined
}

function error(message: string): Problem {
  return { severity: "ERROR", id: "PaginatedTrait", message }
}

function advice(severity: "WARNING" | "DANGER", suffix: string, message: string): Problem {
  return { severity, id: `PaginatedTrait.${suffix}`, message }
}
