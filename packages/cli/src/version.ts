import { createRequire } from 'node:module'

/** Version of the command, from its package. */
export const toolVersion = (createRequire(import.meta.url)('../package.json') as { version: string }).version
