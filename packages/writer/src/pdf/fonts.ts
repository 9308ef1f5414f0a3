import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Bilingual } from '../problem.ts'
import { type OpenFont, openFonts } from './open-font.ts'

const require = createRequire(import.meta.url)

/** Where fonts come from besides our own: a folder of the user's (仿宋, 楷体, 小标宋), as .ttf, .otf or .ttc. */
export interface FontSources {
  readonly folder?: string
}

/** The families of each role, best first, and the opened font files that decide which characters can be printed. */
export interface LetterFonts {
  readonly families: {
    readonly body: readonly string[]
    readonly title: readonly string[]
    readonly sans: readonly string[]
    readonly kai: readonly string[]
  }
  readonly folders: readonly string[]
  readonly opened: readonly OpenFont[]
  /** What was substituted, for the user to know. */
  readonly notes: readonly Bilingual[]
}

const serif = 'Noto Serif SC'
const sans = 'Noto Sans SC'
/** Comes with the layout engine; the only one of them with ballot boxes. */
const symbols = 'DejaVu Sans Mono'

const wanted = {
  body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', '华文仿宋'],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'LXGW WenKai', '霞鹜文楷'],
  title: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
}

/** Collects the fonts of a letter: the user's where the folder holds them, else Noto Serif SC and Noto Sans SC. */
export async function collectFonts(sources: FontSources): Promise<LetterFonts> {
  const own = ownFontFiles()
  const given = sources.folder === undefined ? [] : fontFilesIn(sources.folder)
  const [ownFonts, userFonts] = await Promise.all([openFonts(own), openFonts(given)])
  const names = new Set(userFonts.map((font) => font.family))
  const chosen = (role: keyof typeof wanted) => wanted[role].filter((name) => names.has(name)).slice(0, 1)
  const body = chosen('body')
  // Whatever else the folder holds may have a character the others lack.
  const others = [...names].sort()
  const note = {
    zh: 'PDF 没有可用的仿宋字体，正文以思源宋体（Noto Serif SC）代替；如有仿宋、楷体、小标宋字体文件，把环境变量 LUNSHEN_FONTS 设为其所在文件夹即可使用。',
    en: 'No FangSong font was given: the PDF uses Noto Serif SC instead. To use your own, set the environment variable LUNSHEN_FONTS to their folder.',
  }
  return {
    families: {
      body: [...body, serif, sans, symbols, ...others],
      title: [...chosen('title'), serif, sans, symbols, ...others],
      sans: [sans, serif, symbols, ...others],
      kai: [...chosen('kai'), ...body, serif, sans, symbols, ...others],
    },
    folders: [...new Set([...own, ...given].map((path) => dirname(path)))],
    opened: [...ownFonts, ...userFonts],
    notes: [...emptyFolder(sources, userFonts.length), ...(body.length > 0 ? [] : [note])],
  }
}

function emptyFolder(sources: FontSources, found: number): Bilingual[] {
  if (sources.folder === undefined || found > 0) return []
  return [
    {
      zh: `字体文件夹“${sources.folder}”中没有可用的字体（.ttf、.otf、.ttc），请核对路径。`,
      en: `The font folder "${sources.folder}" holds no usable font (.ttf, .otf, .ttc): check the path.`,
    },
  ]
}

function ownFontFiles(): string[] {
  const serifFolder = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  const sansFolder = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  return [
    join(serifFolder, '400Regular', 'NotoSerifSC_400Regular.ttf'),
    join(serifFolder, '700Bold', 'NotoSerifSC_700Bold.ttf'),
    join(sansFolder, '400Regular', 'NotoSansSC_400Regular.ttf'),
  ]
}

function fontFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}
