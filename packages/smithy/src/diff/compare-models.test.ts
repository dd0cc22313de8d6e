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
    "DANGER ChangedMemberOrder a#A",
    "NOTE AddedShape a#New",
    "ERROR ChangedShapeType a#Changed",
    "ERROR RemovedShape a#Changed$member",
    "ERROR RemovedShape a#Gone",
    "WARNING RemovedShape.ScalarShape a#Text",
  ])
})

test("members that are required or elsewhere", () => {
  const before = "structure A { one: String, two: String }\nunion U { one: String, two: String }\nenum E { ONE, TWO }"
  const after = `
    structure A { one: String, two: String, @required new: String, @required filled: String = ""
    }
    union U { two: String, one: String }
    enum E { TWO, ONE }`
  expect(differences(before, after)).toEqual([
    "NOTE AddedShape a#A$new",
    "ERROR AddedRequiredMember a#A$new",
    "NOTE AddedShape a#A$filled",
    "DANGER ChangedMemberOrder a#U",
  ])
})

test("targets that have another name, type or meaning", () => {
  const targets = `
    string Text
    structure One {}
    structure Two {}
    list Texts { member: String }
    list MoreTexts { member: Text }
    list Ones { member: One }
    list Twos { member: Two }
    @trait(breakingChanges: [{ change: "add" }]) structure mark {}
    @mark list Marked { member: String }
    enum Word { A }
    enum Other { A }\n`
  const before =
    "structure A { same: String, text: String, shape: One, list: Texts, deep: Ones, marked: Texts, word: Word, type: Text }"
  const after =
    "structure A { same: String, text: Text, shape: Two, list: MoreTexts, deep: Twos, marked: Marked, word: Other, type: Texts }"
  expect(differences(targets + before, targets + after)).toEqual([
    "WARNING ChangedMemberTarget a#A$text",
    "ERROR ChangedMemberTarget a#A$shape",
    "WARNING ChangedMemberTarget a#A$list",
    "ERROR ChangedMemberTarget a#A$deep",
    "ERROR ChangedMemberTarget a#A$marked",
    "ERROR ChangedMemberTarget a#A$word",
    "ERROR ChangedMemberTarget a#A$type",
  ])
})

test("lists of lists of themselves, which are wrong, come to an end", () => {
  const before = "list A { member: A }\nlist B { member: B }"
  expect(differences(before, "list A { member: B }\nlist B { member: A }")).toEqual([
    "WARNING ChangedMemberTarget a#A$member",
    "WARNING ChangedMemberTarget a#B$member",
  ])
})

test.each([
  ["m: String", "@required m: String", "ERROR ChangedNullability.AddedRequiredTrait a#A$m"],
  ["m: A", "@required m: A", "WARNING ChangedNullability.AddedRequiredTrait.StructureOrUnion a#A$m"],
  ["@required m: String", "m: String", "ERROR ChangedNullability.RemovedRequiredTrait a#A$m"],
  ["m: String", 'm: String = ""', "ERROR ChangedNullability.AddedDefaultTrait a#A$m"],
  ['m: String = ""', "m: String = null", "ERROR ChangedNullability.AddedNullDefault a#A$m"],
  ["m: String = null", 'm: String = ""', "ERROR ChangedNullability.RemovedNullDefault a#A$m"],
  ['m: String = ""', "m: String", "ERROR ChangedNullability a#A$m"],
  [
    "@required m: String",
    "@required @clientOptional m: String",
    "ERROR ChangedNullability.AddedClientOptionalTrait a#A$m",
  ],
  [
    "@required @clientOptional m: String",
    "@required m: String",
    "ERROR ChangedNullability.RemovedClientOptionalTrait a#A$m",
  ],
  ["@required m: String", '@addedDefault m: String = ""', undefined],
  ["m: String", "@required @clientOptional m: String", undefined],
])("a member that was %s and is %s", (before, after, expected) => {
  const found = differences(`structure A {\n${before}\n}`, `structure A {\n${after}\n}`)
  expect(found.filter((difference) => difference.includes("Nullability"))).toEqual(
    expected === undefined ? [] : [expected],
  )
})

test("lists and maps whose items may be absent from then on", () => {
  const shapes = ["list L { member: String }", "map M { key: String, value: String }"]
  expect(differences(shapes.join("\n"), shapes.map((shape) => `@sparse ${shape}`).join("\n"))).toEqual([
    "ERROR TraitBreakingChange.Add.smithy.api#sparse a#L",
    "ERROR TraitBreakingChange.Add.smithy.api#sparse a#M",
  ])
})

test("members of what becomes an input, or no longer is one", () => {
  const [input, structure] = ["@input structure A { @required m: String }", "structure A { @required m: String }"]
  expect(differences(structure, input)).toContain("DANGER ChangedNullability.AddedInputTrait a#A$m")
  expect(differences(input, structure)).toContain("ERROR ChangedNullability.RemovedInputTrait a#A$m")
})

test("what operations take and give, resources are identified by and services call their shapes", () => {
  const shapes = "structure A {}\nstructure B {}\n"
  const before = `${shapes}
    service S { operations: [O], rename: { "a#A": "X" } }
    operation O { input: A, output: B }
    resource R { identifiers: { id: String } }`
  const after = `${shapes}
    structure C {}
    service S { operations: [O], rename: { "a#B": "Y", "a#C": "Z" } }
    operation O { input: B, output: C }
    resource R { identifiers: { id: String, other: String } }`
  expect(differences(before, after)).toEqual([
    "NOTE AddedShape a#C",
    "ERROR ChangedOperationInput a#O",
    "ERROR ChangedOperationOutput a#O",
    "ERROR ChangedResourceIdentifiers a#R",
    "ERROR ServiceRename a#S",
    "ERROR ServiceRename a#S",
  ])
})

test("traits that say which changes break something", () => {
  const traits = `
    @trait(breakingChanges: [{ change: "presence" }, { change: "update", severity: "DANGER" }]) integer number
    @trait(breakingChanges: [{ change: "any", path: "/list/member/a", message: "Why" }, { change: "add", path: "/b" }])
    structure deep { list: Items, b: String }
    list Items { member: Item }
    structure Item { a: String, free: String }
    @trait(breakingChanges: [{ change: "remove", path: "/value" }]) map named { key: String, value: String }
    @trait string free\n`
  const before = `${traits}
    @number(1) @free("a") string Updated
    @number(1) string Removed
    structure Added { m: String }
    @deep(list: [{ a: "1", free: "x" }, { a: "2" }]) @named(x: "1", y: "2") string Deep
    @deep(list: [{ a: "1" }]) string Gone`
  const after = `${traits}
    @number(2) @free("b") string Updated
    string Removed
    structure Added { @number(1) m: String }
    @deep(list: [{ a: "1", free: "y" }, { a: "3" }, { a: "4" }], b: "") @named(x: "3") string Deep
    string Gone`
  expect(differences(before, after)).toEqual([
    "DANGER TraitBreakingChange.Update.a#number a#Updated",
    "ERROR TraitBreakingChange.Remove.a#number a#Removed",
    "ERROR TraitBreakingChange.Update.a#deep a#Deep",
    "ERROR TraitBreakingChange.Add.a#deep a#Deep",
    "ERROR TraitBreakingChange.Add.a#deep a#Deep",
    "ERROR TraitBreakingChange.Remove.a#named a#Deep",
    "ERROR TraitBreakingChange.Add.a#number a#Added$m",
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
