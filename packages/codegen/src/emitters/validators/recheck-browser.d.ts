/** recheck's own engine in JavaScript. The package's main module would start a native program or a JVM. */
declare module "recheck/lib/browser.js" {
  import { type checkSync } from "recheck"

  const recheck: { readonly checkSync: typeof checkSync }
  export = recheck
}
