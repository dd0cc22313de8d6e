/** Deeper than any model that a person or a tool writes, and far from what a call stack holds. */
export const nestingLimit = 256

/** Syntax errors listed of one file. Nobody reads more; what follows is still parsed. */
export const errorLimit = 100
