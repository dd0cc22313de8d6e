import { FileProblem, type Located, readJsonFile } from "../file/located.ts"
import { readPolicy } from "../policy/read-policy.ts"
import { type Caller, userCaller } from "./caller.ts"

/** A key that requests are signed with, and whose it is. */
export interface AccessKey {
  readonly id: string
  readonly secret: string
  readonly caller: Caller
}

/**
 * Reads the file that says who may call: accounts, their domains, their users, and for each user keys and IAM policies.
 * One account may leave out its domains: all that no other account names are its own.
 *
 * ```json
 * {
 *   "accounts": [{
 *     "id": "123456789012",
 *     "domains": ["orders"],
 *     "users": [{
 *       "name": "alice",
 *       "keys": [{ "id": "AKIAIOSFODNN7EXAMPLE", "secret": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" }],
 *       "policies": [{
 *         "Version": "2012-10-17",
 *         "Statement": { "Effect": "Allow", "Action": "swf:List*", "Resource": "*" }
 *       }]
 *     }]
 *   }]
 * }
 * ```
 *
 * @param name of the file, for the error's message
 * @returns the keys by their ids
 * @throws FileProblem that names the first place which is wrong, and shows no secret
 */
export function readAccessFile(text: string, name: string): ReadonlyMap<string, AccessKey> {
  const { accounts } = readJsonFile(name, text).members({ required: ["accounts"], optional: [] })
  const ownership = new Ownership()
  const keys = new Map<string, AccessKey>()
  for (const account of accounts.items()) {
    for (const { key, place } of readAccount(account, ownership)) {
      if (keys.has(key.id)) throw new FileProblem(place, "is the id of another key too")
      keys.set(key.id, key)
    }
  }
  if (keys.size === 0) throw new FileProblem(accounts, "must have at least one key: nobody could call")
  return keys
}

/** Which account has a domain. */
class Ownership {
  readonly #accounts = new Set<string>()
  readonly #named = new Map<string, string>()
  #rest: string | undefined

  add(account: string, place: Located, domains: Located | undefined): void {
    if (this.#accounts.has(account)) throw new FileProblem(place, "is the id of another account too")
    this.#accounts.add(account)
    if (!domains) {
      if (this.#rest !== undefined) {
        throw new FileProblem(place, "needs domains: only one account may have all that no other names")
      }
      this.#rest = account
    }
    for (const domain of domains?.items() ?? []) {
      if (this.#named.has(domain.text())) throw new FileProblem(domain, "is another account's domain")
      this.#named.set(domain.text(), account)
    }
  }

  has(account: string, domain: string): boolean {
    return (this.#named.get(domain) ?? this.#rest) === account
  }
}

function readAccount(account: Located, ownership: Ownership): { key: AccessKey; place: Located }[] {
  const { id, domains, users } = account.members({ required: ["id", "users"], optional: ["domains"] })
  if (!/^\d{12}$/.test(id.text())) throw new FileProblem(id, "must be twelve digits")
  ownership.add(id.text(), id, domains)
  const owns = (domain: string): boolean => ownership.has(id.text(), domain)
  const names = new Set<string>()
  return users.items().flatMap((user) => {
    const { name, keys, policies } = user.members({ required: ["name", "keys", "policies"], optional: [] })
    if (!/^[\w+=,.@-]{1,64}$/.test(name.text())) throw new FileProblem(name, "must be 1 to 64 of A-Z a-z 0-9 _+=,.@-")
    if (names.has(name.text())) throw new FileProblem(name, "is another user of this account too")
    names.add(name.text())
    const caller = userCaller(id.text(), name.text(), policies.items().map(readPolicy), owns)
    return keys.items().map((key) => readKey(key, caller))
  })
}

function readKey(key: Located, caller: Caller): { key: AccessKey; place: Located } {
  const { id, secret } = key.members({ required: ["id", "secret"], optional: [] })
  if (!/^\w{16,128}$/.test(id.text())) throw new FileProblem(id, "must be 16 to 128 letters and digits")
  if (secret.text().length < 16) throw new FileProblem(secret, "must have at least 16 characters")
  return { key: { id: id.text(), secret: secret.text(), caller }, place: id }
}
