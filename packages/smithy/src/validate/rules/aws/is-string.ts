import type { Shape } from "../../../model/shape.ts"

/** Whether a shape is a string; enums are. */
export function isString(shape: Shape | undefined): boolean {
  return shape?.type === "string" || shape?.type === "enum"
}
