import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The year 1980 begins the calendar of zip files; local noon keeps it there in every time zone. */
export const zipTime = new Date(1980, 0, 1, 12)

/**
 * Makes a Word file of the `docx` package repeatable: creation dates from the caller, entries sorted with one fixed time.
 * Adds the font table whose alternative names let systems without the GB 2312 fonts find their successors.
 */
export function fixDocx(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(bytes)
  edit(parts, 'docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
  )
  edit(parts, 'word/fontTable.xml', (xml) =>
    xml.replace(/(<w:fonts[^>]*?)(?:\/>|>[\s\S]*)$/, `$1>${fontEntries}</w:fonts>`),
  )
  // Rows would otherwise snap to the page's grid of 22 lines; the docx package knows no such paragraph property.
  edit(parts, 'word/styles.xml', (xml) =>
    xml.replace(
      /(w:styleId="Letter(?:List)?Cell(?:Head)?"[\s\S]*?<w:pPr>(?:<w:keep[^>]*>)*)/g,
      '$1<w:snapToGrid w:val="0"/>',
    ),
  )
  edit(parts, 'word/settings.xml', (xml) =>
    xml.includes('w:themeFontLang')
      ? xml
      : xml.replace('</w:settings>', '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'),
  )
  return packParts(parts)
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name]
  if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)))
}

function packParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contentTypes = '[Content_Types].xml'
  const names = Object.keys(parts).sort((left, right) => (left < right ? -1 : 1))
  const ordered = [contentTypes, ...names.filter((name) => name !== contentTypes)]
  const entries: Zippable = Object.fromEntries(
    ordered.map((name) => [name, [parts[name] ?? new Uint8Array(), { mtime: zipTime, level: 6 as const }]]),
  )
  return zipSync(entries)
}

const fontEntries = [
  ['方正小标宋_GBK', '方正小标宋简体', 'auto'],
  ['仿宋_GB2312', '仿宋', 'modern'],
  ['楷体_GB2312', '楷体', 'modern'],
  ['黑体', 'SimHei', 'modern'],
  ['宋体', 'SimSun', 'auto'],
]
  .map(
    ([name, alternative, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  )
  .join('')
