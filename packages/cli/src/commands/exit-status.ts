import type { CheckResult, FileResult } from '@lunshen/schemas'

/** Levels for `--fail-on`. */
export const failLevels = ['error', 'warning', 'never'] as const

/** One of {@link failLevels}. */
export type FailLevel = (typeof failLevels)[number]

/** 0: nothing at or above the level; 1: findings; 2: a file that could not be read. */
export function exitStatus(result: CheckResult, failOn: FailLevel): 0 | 1 | 2 {
  if (result.results.some(isUnreadable)) return 2
  return failOn !== 'never' && result.results.some((file) => reaches(file, failOn)) ? 1 : 0
}

/** The file, or one of the files of an application. */
function isUnreadable({ status, files = [] }: FileResult): boolean {
  return status === 'unreadable' || files.some((file) => file.status === 'unreadable')
}

/** A likely or possible annex match counts as a warning where nothing but the annex was looked at. */
function reaches(file: FileResult, failOn: 'error' | 'warning'): boolean {
  if (file.findings) return file.findings.some((f) => f.severity === 'error' || f.severity === failOn)
  return failOn === 'warning' && (file.annex ?? []).some((match) => match.verdict !== 'unlikely')
}
