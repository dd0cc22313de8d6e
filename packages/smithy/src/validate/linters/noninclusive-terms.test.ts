import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

test("finds terms in names and in the values of traits", () => {
  const statements = `
    @trait structure note { text: Text, more: Document, texts: Texts }
    string Text
    list Texts { member: String }
    @note(text: "a whitelist", more: { master_key: ["slave"] }, texts: ["Blacklist"])
    structure MyMaster { slave_id: String }
    enum Role { MASTER }`
  expect(lint("NoninclusiveTerms", statements)).toEqual([
    "WARNING NoninclusiveTerms.Trait.whitelist.a#note.text a#MyMaster: The trait `@a#note`, at text, has the term `whitelist`",
    "WARNING NoninclusiveTerms.Trait.master.a#note.more/master_key/key a#MyMaster: The trait `@a#note`, at more/master_key/key, has the term `master`",
    "WARNING NoninclusiveTerms.Trait.slave.a#note.more/master_key/0 a#MyMaster: The trait `@a#note`, at more/master_key/0, has the term `slave`",
    "WARNING NoninclusiveTerms.Trait.blacklist.a#note.texts/0 a#MyMaster: The trait `@a#note`, at texts/0, has the term `Blacklist`",
    "WARNING NoninclusiveTerms.Shape.master a#MyMaster: Its name has the term `Master`",
    "WARNING NoninclusiveTerms.Shape.slave a#MyMaster$slave_id: Its name has the term `slave`",
    "WARNING NoninclusiveTerms.Shape.master a#Role$MASTER: Its name has the term `MASTER`",
    "WARNING NoninclusiveTerms.Trait.master.enumValue a#Role$MASTER: The trait `@enumValue` has the term `MASTER`",
  ])
})

test("finds the terms of the options, in namespaces too", () => {
  const options = { terms: { A: ["b"], mailman: [] }, excludeDefaults: true }
  expect(lint("NoninclusiveTerms", "string Mailman", options)).toEqual([
    "WARNING NoninclusiveTerms.Namespace.a.a -: The namespace `a` has the term `a`",
    "WARNING NoninclusiveTerms.Shape.a a#Mailman: Its name has the term `a`",
    "WARNING NoninclusiveTerms.Shape.mailman a#Mailman: Its name has the term `Mailman`",
  ])
})

test("refuses to look for nothing", () => {
  expect(configurationProblems("NoninclusiveTerms", { excludeDefaults: true })).toEqual([
    "ERROR Model -: The configuration of `NoninclusiveTerms` is not valid: " +
      "`terms` must name some terms when `excludeDefaults` is true",
  ])
})
