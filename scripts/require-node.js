// Loaded before every script, and JavaScript: a Node that is too old cannot even read the others.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 24 || (major === 24 && minor < 18)) {
  console.error(
    `This needs Node 24.18 or newer, and runs on ${process.version}. On Linux "npm ci" installs one beside the packages: run the command through npm. Elsewhere install Node 24.`,
  )
  process.exit(1)
}
