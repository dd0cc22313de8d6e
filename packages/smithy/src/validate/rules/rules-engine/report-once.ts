import type { Report } from "../../rule.ts"

/** Reports what was not reported in the same words about the same shape before. */
export function reportOnce(report: Report): Report {
  const seen = new Set<string>()
  return (finding) => {
    const key = `${finding.severity} ${finding.id} ${finding.shape?.id} ${finding.message}`
    if (seen.has(key)) return
    seen.add(key)
    report(finding)
  }
}
