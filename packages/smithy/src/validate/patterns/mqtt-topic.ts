import type { Segment } from "./uri-pattern.ts"

/** The levels of a topic (Smithy 2.0, "MQTT protocol bindings"), or what is wrong with it. */
export function parseTopic(topic: string): readonly Segment[] | string {
  if (topic === "") return "A topic must not be empty"
  if (/[#+]/.test(topic)) return "A topic must not have wildcards (`#`, `+`)"
  const levels = topic.split("/").map(parseLevel)
  const names = levels.filter(({ kind }) => kind === "label").map(({ text }) => text)
  for (const { kind, text } of levels) {
    if (kind === "literal" && /[{}]/.test(text))
      return `A label must be a whole level, and \`${text}\` holds only a part of one`
    if (kind === "label" && !/^\w+$/.test(text)) return `\`${text}\` is no name for a label`
  }
  const repeated = names.find((name, index) => names.indexOf(name) < index)
  return repeated === undefined ? levels : `The label \`${repeated}\` appears twice`
}

function parseLevel(text: string): Segment {
  const isLabel = text.length > 1 && text.startsWith("{") && text.endsWith("}")
  return isLabel ? { kind: "label", text: text.slice(1, -1) } : { kind: "literal", text }
}
