import type { Model, ServiceShape } from "@smithwright/smithy"

/** A file to write. `path` is relative to the emitter's output folder, with forward slashes. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** What every emitter is given. */
export interface EmitterContext {
  readonly model: Model
  readonly service: ServiceShape
  /** The contract's name: the projection's key in `smithy-build.json`, such as `swf`. */
  readonly contract: string
  /** This emitter's settings from `smithy-build.json`, not yet checked: each emitter reads and checks its own. */
  readonly settings: unknown
  /** Tells the user what an artefact leaves out of the model, and why. */
  warn(message: string): void
  /** The text that this very emitter gave a file in an earlier run, if it is known: for what is slow to make again. */
  previous(path: string): string | undefined
}

/** Turns one service into files. Emitters know the model and the framework, never each other. */
export interface Emitter {
  /** The plugin name in `smithy-build.json`. */
  readonly name: string
  emit(context: EmitterContext): readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>
}
