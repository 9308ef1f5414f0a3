import type { HostileFile } from './hostile-file.ts'
import { markdownFiles } from './markdown-files.ts'
import { packageOddities } from './package-oddities.ts'
import { wordMultitudes } from './word-multitudes.ts'
import { wordNesting } from './word-nesting.ts'
import { wordPartOddities } from './word-parts.ts'
import { wordTables } from './word-tables.ts'
import { xmlAttacks } from './xml-attacks.ts'
import { xmlTexts } from './xml-text.ts'
import { zipBombs } from './zip-bombs.ts'
import { zipOddities } from './zip-oddities.ts'

/** Every odd and hostile file there is, each made on demand and the same every time. */
export function hostileFiles(): readonly HostileFile[] {
  return [
    ...zipBombs,
    ...zipOddities,
    ...packageOddities,
    ...xmlAttacks,
    ...xmlTexts,
    ...wordTables,
    ...wordMultitudes,
    ...wordNesting,
    ...wordPartOddities,
    ...markdownFiles,
  ]
}
