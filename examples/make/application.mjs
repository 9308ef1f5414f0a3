import { writePng } from './draw-fabric-map.mjs'
import { buildHeadingStyles } from './layout-heading-styles.mjs'

/** A page with a frame and a few lines, as a scan of a certificate looks from afar. */
const drawCertificate = () =>
  writePng(120, 160, (x, y) => {
    const isFrame = x < 4 || y < 4 || x > 115 || y > 155
    const isLine = y % 16 === 8 && x > 20 && x < 100 && y > 24 && y < 136
    return isFrame || isLine ? 90 : 250
  })

/** The smallest PDF of one empty page: it stands for a scan, which nobody reads. */
function emptyPdf() {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((content, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${content}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 4\n0000000000 65535 f \n${rows}`
  return Buffer.from(`${body}${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`)
}

/** The files of the example application that are made and not written, by name. */
export async function makeApplicationFiles() {
  return {
    '活动方案.docx': await buildHeadingStyles('application-活动方案.md', '乔木青'),
    '承诺书.docx': await buildHeadingStyles('application-承诺书.md', '乔木青'),
    '附件1-成员职称和培训证明.pdf': emptyPdf(),
    '附件2-事业单位法人证书.png': drawCertificate(),
  }
}
