import type { Model } from "../model/model.ts"
import type { Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import type { Source } from "../syntax/source.ts"
import { buildShapes } from "./build-shapes.ts"
import { checkTraits } from "./check-traits.ts"
import { collectTraits } from "./collect-traits.ts"
import { declaredIds } from "./declared-ids.ts"
import { KnownShapes } from "./known-shapes.ts"
import { mergeDefinitions } from "./merge-definitions.ts"
import { mergeMetadata } from "./merge-metadata.ts"
import { isIdl, parseSource } from "./parse-source.ts"
import type { Problems } from "./problems.ts"
import { readAst } from "./read-ast.ts"
import { readIdl } from "./read-idl.ts"
import { upgradeShapes } from "./upgrade.ts"

/** Makes one model of the sources and of `base`, whose shapes are finished and cannot be changed any more. */
export function assemble(sources: readonly Source[], base: Model | undefined, problems: Problems): Model {
  const prelude: ReadonlyMap<ShapeId, Shape> = base?.shapes ?? new Map()
  const known = new KnownShapes(prelude)
  for (const source of sources) for (const id of declaredIds(source)) known.add(id)

  const declarations = sources.map((source) => {
    const tree = parseSource(source)
    for (const diagnostic of tree.diagnostics) problems.diagnostics.push(diagnostic)
    return isIdl(tree) ? readIdl(tree, known, problems) : readAst(tree, problems)
  })
  const metadata = mergeMetadata(
    declarations.flatMap((each) => each.metadata),
    problems,
  )
  const definitions = mergeDefinitions(
    declarations.flatMap((each) => each.definitions),
    prelude,
    problems,
  )
  const applications = declarations.flatMap((each) => each.applications)
  const traits = collectTraits(applications, { definitions, prelude, known, problems })

  const shapes = new Map(prelude)
  buildShapes({ definitions, traits, known, problems, shapes })
  upgradeShapes(shapes, definitions)
  const broken = known.without(shapes)
  const model = { ...metadata, shapes, ...(base ? { base } : {}), ...(broken.size > 0 ? { broken } : {}) }
  checkTraits(model, traits, known, problems)
  return model
}
