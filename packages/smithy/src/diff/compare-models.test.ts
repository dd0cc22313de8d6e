import { expect, test } from "vitest"
import { loadModel } from "../load/load-model.ts"
import { compareModels } from "./compare-models.ts"

/** What two versions of statements in the namespace `a` differ in, each as `SEVERITY Id shape`. */
function differences(before: string, after: string, metadata = ""): string[] {
  const load = (statements: string) => {
    return loadModel([{ name: "a.smithy", text: `$version: "2.0"\n${metadata}\nnamespace a\n${statements}` }]).model
  }
  return compareModels(load(before), load(after)).map(({ severity, id, shape }) => `${severity} ${id} ${shape}`)
}

test("models that are the same have no differences", () => {
  const model = 'service S { operations: [O] }\noperation O { errors: [E] }\n@error("client") structure E { m: String }'
  expect(differences(model, model)).toEqual([])
})

test("shapes and members that are added, removed or of another type", () => {
  const before = `
    structure A { same: String, gone: String }
    structure Gone { member: String }
    string Text
    @private structure Hidden {}
    list Changed { member: String }
    @enum([{ value: "x", name: "X" }]) string Old`
  const after = `
    structure A { same: String, new: String }
    structure New { member: String }
    structure Changed {}
    enum Old { X = "x" }`
  expect(differences(before, after)).toEqual([
    "NOTE AddedShape a#A$new",
    "ERROR RemovedShape a#A$gone",
    "NOTE AddedShape a#New",
    "ERROR ChangedShapeType a#Changed",
    "ERROR RemovedShape a#Changed$member",
    "ERROR RemovedShape a#Gone",
    "WARNING RemovedShape.ScalarShape a#Text",
  ])
})

test("bindings that are added and removed", () => {
  const shapes = "operation Kept {}\noperation Moved {}\noperation Bound {}\nresource Child {}\nresource Other {}\n"
  const before = `${shapes}
    service S { operations: [Kept, Moved], resources: [R, Other] }
    resource R { operations: [Bound], resources: [Child] }`
  const after = `${shapes}
    service S { operations: [Bound], resources: [R] }
    resource R { operations: [Moved], resources: [Other] }`
  expect(differences(before, after)).toEqual([
    "NOTE AddedOperationBinding.ToService.Bound a#S",
    "ERROR RemovedOperationBinding.FromService.Kept a#S",
    "NOTE RemovedOperationBinding.FromService.Moved a#S",
    "ERROR RemovedResourceBinding.FromService.Other a#S",
    "NOTE AddedOperationBinding.ToResource.Moved a#R",
    "NOTE AddedResourceBinding.ToResource.Other a#R",
    "ERROR RemovedOperationBinding.FromResource.Bound a#R",
    "ERROR RemovedResourceBinding.FromResource.Child a#R",
  ])
})

test("errors that are added and removed", () => {
  const shapes = '@error("client") structure One {}\n@error("client") structure Two {}\n'
  const before = `${shapes}service S { errors: [One] }\noperation O { errors: [One] }`
  const after = `${shapes}service S { errors: [Two] }\noperation O { errors: [Two] }`
  expect(differences(before, after)).toEqual([
    "WARNING AddedServiceError a#S",
    "WARNING RemovedServiceError a#S",
    "WARNING AddedOperationError.Two a#O",
    "WARNING RemovedOperationError.One a#O",
  ])
})

test("the new version suppresses what is no error", () => {
  const metadata =
    'metadata suppressions = [{ id: "RemovedShape", namespace: "a" }, { id: "AddedShape", namespace: "*" }]'
  expect(differences("structure A {}\nstring B", "structure C {}", metadata)).toEqual([
    "SUPPRESSED AddedShape a#C",
    "ERROR RemovedShape a#A",
    "SUPPRESSED RemovedShape.ScalarShape a#B",
  ])
})
