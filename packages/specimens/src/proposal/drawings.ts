import { strToU8, zlibSync } from 'fflate'
import { textParagraph } from './paragraphs.ts'
import type { Random } from './random.ts'

const wrap = '<wp:effectExtent l="0" t="0" r="0" b="0"/>'

/** A picture in the line, with its alternative text. */
export function picture(random: Random, relationship: string, description: string): string {
  const id = 1 + random.below(90_000)
  const extent = `cx="${1_800_000 + random.below(1_000_000)}" cy="1350000"`
  return (
    `<w:r w:rsidR="00${random.hex(6)}"><w:rPr><w:noProof/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>${wrap}` +
    `<wp:docPr id="${id}" name="图片 ${id}" descr="${description}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${description}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  )
}

/** A text box as Word writes it since 2010: the shape, and for older programs the same text again as VML. */
export function textBox(random: Random, text: string): string {
  const inner = `<w:txbxContent>${textParagraph(random, text, { sizeHalfPoints: 21 })}</w:txbxContent>`
  const id = 1 + random.below(90_000)
  return (
    `<w:r w:rsidR="00${random.hex(6)}"><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="45720" distB="45720" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">` +
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>182880</wp:posOffset></wp:positionV>' +
    `<wp:extent cx="2360930" cy="1404620"/>${wrap}<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="${id}" name="文本框 ${id}"/>` +
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2360930" cy="1404620"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
    `<wps:txbx>${inner}</wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape id="_x0000_s${1000 + random.below(9000)}" style="position:absolute;width:185.9pt;height:110.6pt"><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  )
}

/** Bytes of a small grey-scale PNG whose grain depends on the seed. */
export function makePng(random: Random, side = 48): Uint8Array {
  const rows = new Uint8Array((side + 1) * side)
  for (let i = 0; i < rows.length; i++) rows[i] = i % (side + 1) === 0 ? 0 : random.below(256)
  const header = new Uint8Array([0, 0, 0, side, 0, 0, 0, side, 8, 0, 0, 0, 0])
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return join([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = join([strToU8(name), data])
  return join([uint32(data.length), body, uint32(crc32(body))])
}

/** PNG's checksum (ISO 3309), without a table: the pictures are small. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function uint32(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
