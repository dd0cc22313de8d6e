export { type SigV4Key, type SigV4Options, sigV4Auth } from "./sigv4-auth.ts"
