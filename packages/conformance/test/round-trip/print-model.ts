import type { FieldType, Member } from "./field-type.ts"

/** A model of one operation, whose output has the members of its input. Members are named `m0`, `m1` and so on. */
export function printModel(members: readonly Member[], protocol: string): string {
  const shapes: string[] = []
  const lines = (isInput: boolean) =>
    members.map((member, index) => `  ${bindingOf(member, index, isInput)}m${index}: ${nameOf(member.type, shapes)}`)
  const [input, output] = [lines(true), lines(false)]
  const labels = members.flatMap(({ binding }, index) => (binding === "label" ? [`/{m${index}}`] : []))
  return `$version: "2.0"
namespace example.echo

@${protocol}
service EchoService { version: "1", operations: [Echo] }

@http(method: "POST", uri: "/echo${labels.join("")}")
operation Echo {
  input := {
  ${input.join("\n  ")}
  }
  output := {
  ${output.join("\n  ")}
  }
}

@timestampFormat("date-time") timestamp DateTime
@timestampFormat("http-date") timestamp HttpDate
@timestampFormat("epoch-seconds") timestamp EpochSeconds
enum Genre {
  NOVEL = "novel"
  POEM = "a poem"
}
intEnum Rating {
  LOW = 1
  HIGH = -7
}

${shapes.join("\n")}
`
}

function bindingOf({ binding }: Member, index: number, isInput: boolean): string {
  switch (binding) {
    case "header":
      return `@httpHeader("x-m${index}") `
    case "query":
      return isInput ? `@httpQuery("q${index}") ` : ""
    case "label":
      return isInput ? "@required @httpLabel " : ""
    default:
      return ""
  }
}

/** The name of the shape of a type, which is added to the shapes. */
function nameOf(type: FieldType, shapes: string[]): string {
  if (type.kind === "simple") return type.type
  const add = (text: (name: string) => string): string => {
    const name = `Shape${shapes.length}`
    shapes.push(text(name))
    return name
  }
  if (type.kind === "structure" || type.kind === "union") {
    const lines = type.members.map((one, index) => `m${index}: ${nameOf(one, shapes)}`)
    return add((name) => `${type.kind} ${name} { ${lines.join(", ")} }`)
  }
  const item = nameOf(type.item, shapes)
  const sparse = type.sparse ? "@sparse " : ""
  return add((name) => {
    return type.kind === "list"
      ? `${sparse}list ${name} { member: ${item} }`
      : `${sparse}map ${name} { key: String, value: ${item} }`
  })
}
