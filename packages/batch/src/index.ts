export { checkBytes, readTimeoutMs, type Source, type Task } from './check-bytes.ts'
export { type CheckFilesOptions, checkFiles } from './check-files.ts'
