import type { ApplicationFile, CheckResult, FileResult, Location } from '@lunshen/schemas'
import type { ArtifactRef } from './locations.ts'
import { artifactUri } from './uri.ts'

const mimeTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  markdown: 'text/markdown',
}

/** The artifacts of a log and how to refer to them. */
export interface Artifacts {
  readonly list: readonly object[]
  /** The artifact a location is in: its own file of an application, else the result's file. */
  refer(file: FileResult, location?: Location): ArtifactRef
}

type Named = Pick<FileResult & ApplicationFile, 'file' | 'sha256'> & Pick<FileResult, 'plan'>

/** Gathers every file a result names, the files of applications included; one named twice is one artifact, as the schema wants. */
export function gatherArtifacts({ results }: CheckResult): Artifacts {
  const files = new Map<string, Named>()
  for (const file of results) {
    if (!files.has(file.file)) files.set(file.file, file)
    for (const one of file.files ?? []) if (!files.has(one.file)) files.set(one.file, one)
  }
  const indexes = new Map([...files.keys()].map((name, index) => [name, index]))
  return {
    list: [...files.values()].map(artifact),
    refer: ({ file }, location) => {
      const own = location?.file !== undefined && indexes.has(location.file) ? location.file : file
      return { file: own, index: indexes.get(own) ?? 0 }
    },
  }
}

function artifact({ file, sha256, plan }: Named): object {
  const extension = /\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? ''
  const mimeType = mimeTypes[extension]
  return {
    location: { uri: artifactUri(file) },
    ...(mimeType ? { mimeType } : {}),
    ...(sha256 ? { hashes: { 'sha-256': sha256 } } : {}),
    ...(plan?.length ? { properties: { plan } } : {}),
  }
}
