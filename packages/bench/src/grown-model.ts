/** The text of a JSON AST made larger: all its shapes several times, each time in a namespace of their own. */
export function grown(text: string, factor: number): string {
  const copies = Array.from({ length: factor }, (_, index) => copyOf(text, index))
  const shapes = Object.assign({}, ...copies.map((copy) => copy.shapes))
  return JSON.stringify({ ...copies[0], shapes }, undefined, 4)
}

function copyOf(text: string, index: number): { readonly shapes: object } {
  if (index === 0) return JSON.parse(text)
  const namespaces = new Set(Object.keys(JSON.parse(text).shapes).map((id) => id.slice(0, id.indexOf("#"))))
  const renamed = [...namespaces].reduce((copy, name) => copy.replaceAll(`${name}#`, `${name}.copy${index}#`), text)
  return JSON.parse(renamed)
}
