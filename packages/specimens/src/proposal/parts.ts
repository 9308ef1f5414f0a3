import type { Random } from './random.ts'
import { textRuns } from './runs.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const microsoft = 'http://schemas.microsoft.com/office/word'

/** Namespaces that Word declares on every story. */
export const storyNamespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  `xmlns:m="${office}/math"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  `xmlns:w14="${microsoft}/2010/wordml"`,
  `xmlns:w15="${microsoft}/2012/wordml"`,
  `xmlns:wps="${microsoft}/2010/wordprocessingShape"`,
  'mc:Ignorable="w14 w15"',
].join(' ')

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part of the main document: declaration, root with the namespaces, content. */
export function storyPart(name: string, inner: string): string {
  return `${declaration}<w:${name} ${storyNamespaces}>${inner}</w:${name}>`
}

/** A relationships part; targets starting with a scheme are external. */
export function relationshipsPart(
  links: readonly (readonly [id: string, kind: string, target: string])[],
): string {
  const items = links.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"${/^\w+:/.test(target) ? ' TargetMode="External"' : ''}/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** The content types of a proposal's parts. */
export function contentTypes(): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`
  const parts = ['styles', 'numbering', 'footnotes', 'settings', 'fontTable'].map((name) => part(name, name))
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${part('document', 'document.main')}${parts.join('')}${part('header1', 'header')}${part('footer1', 'footer')}</Types>`
  )
}

/** Styles: the defaults, three headings with outline levels, contents lines, some forty that nothing uses, as in real files. */
export function stylesPart(): string {
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
  const heading = (level: number) =>
    `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${fonts}<w:b/><w:bCs/><w:sz w:val="${34 - 2 * level}"/></w:rPr></w:style>`
  const contents = (level: number) =>
    `<w:style w:type="paragraph" w:styleId="TOC${level}"><w:name w:val="toc ${level}"/><w:basedOn w:val="a"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8296"/></w:tabs><w:ind w:leftChars="${200 * (level - 1)}"/></w:pPr></w:style>`
  const unused = Array.from(
    { length: 40 },
    (_, i) =>
      `<w:style w:type="character" w:customStyle="1" w:styleId="c${i}"><w:name w:val="字符样式 ${i}"/><w:basedOn w:val="a0"/><w:uiPriority w:val="99"/><w:rPr>${fonts}<w:kern w:val="2"/><w:sz w:val="${18 + i}"/><w:szCs w:val="${18 + i}"/></w:rPr></w:style>`,
  )
  return storyPart(
    'styles',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>' +
      '<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style>' +
      [1, 2, 3].map(heading).join('') +
      [1, 2].map(contents).join('') +
      '<w:style w:type="character" w:styleId="a7"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
      `<w:style w:type="table" w:styleId="a8"><w:name w:val="Table Grid"/></w:style>${unused.join('')}`,
  )
}

/** Numbering 1: headings (一、 1.1 1.1.1); 2: （1） lists; 3: bullets. */
export function numberingPart(): string {
  const level = (index: number, format: string, text: string, isLegal = false) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${isLegal ? '<w:isLgl/>' : ''}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${420 * (index + 1)}" w:hanging="420"/></w:pPr></w:lvl>`
  const headings =
    level(0, 'chineseCounting', '%1、') +
    level(1, 'decimal', '%1.%2', true) +
    level(2, 'decimal', '%1.%2.%3', true)
  const abstract = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`
  return storyPart(
    'numbering',
    abstract(1, headings) +
      abstract(2, level(0, 'decimal', '（%1）')) +
      abstract(3, level(0, 'bullet', '•')) +
      [1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join(''),
  )
}

/** Footnotes with ids from 1, after Word's two separators. */
export function footnotesPart(random: Random, texts: readonly string[]): string {
  const note = (text: string, i: number) =>
    `<w:footnote w:id="${i + 1}"><w:p w:rsidR="00${random.hex(6)}"><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:rPr><w:rStyle w:val="a7"/></w:rPr><w:footnoteRef/></w:r>${textRuns(random, text, { sizeHalfPoints: 18 })}</w:p></w:footnote>`
  return storyPart(
    'footnotes',
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>' +
      texts.map(note).join(''),
  )
}

/** Settings with one rsid for each session of editing: Word keeps hundreds. */
export function settingsPart(random: Random): string {
  const rsids = Array.from({ length: 300 }, () => `<w:rsid w:val="00${random.hex(6)}"/>`).join('')
  return storyPart(
    'settings',
    `<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:rsids>${rsids}</w:rsids>`,
  )
}
