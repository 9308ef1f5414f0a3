import { checkBox, contentControl, paragraph, textParagraph } from './paragraphs.ts'
import { writeProse, writeSentence } from './prose.ts'
import type { Random } from './random.ts'

/** A cell: XML of its blocks, and how many columns it spans or how it takes part in a vertical merge. */
interface Cell {
  readonly blocks: string
  readonly span?: number
  readonly merge?: 'restart' | 'continue'
}

function layTable(random: Random, columns: number, rows: readonly (readonly Cell[])[]): string {
  const width = Math.floor(9000 / columns)
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns)
  const layRow = (cells: readonly Cell[]) =>
    `<w:tr w:rsidR="00${random.hex(6)}" w14:paraId="${random.hex(8)}" w14:textId="77777777" w:rsidTr="00${random.hex(6)}"><w:trPr><w:trHeight w:val="454"/><w:jc w:val="center"/></w:trPr>${cells.map((cell) => layCell(cell, width)).join('')}</w:tr>`
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="a8"/><w:tblW w:w="9000" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(layRow).join('')}</w:tbl>`
  )
}

function layCell({ blocks, span = 1, merge }: Cell, width: number): string {
  const properties =
    `<w:tcW w:w="${width * span}" w:type="dxa"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : '') +
    '<w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:vAlign w:val="center"/>'
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`
}

/** A form: labels and values in pairs, section bars across the table, check boxes, an unfilled control. */
export function formTable(random: Random): string {
  const label = (text: string): Cell => ({
    blocks: textParagraph(random, text, { bold: true, alignment: 'center', sizeHalfPoints: 21 }),
  })
  const value = (text: string, span = 1): Cell => ({
    blocks: textParagraph(random, text, { sizeHalfPoints: 21 }),
    span,
  })
  const boxes = (labels: readonly string[], chosen: number): Cell => ({
    span: 3,
    blocks: paragraph(random, labels.map((text, i) => checkBox(random, `${text}　`, i === chosen)).join('')),
  })
  const control = (text: string, guidance: boolean): Cell => ({
    span: 3,
    blocks: paragraph(random, contentControl(random, text, guidance)),
  })
  const year = 2024 + random.below(3)
  return layTable(random, 4, [
    [{ ...value('一、项目信息', 4) }],
    [
      label('项目名称'),
      value(`${random.pick(['基层', '社区', '校园', '产线'])}智能辅助决策系统研究（${random.hex(4)}）`, 3),
    ],
    [
      label('负责人'),
      value(random.pick(['周文澜', '陈以宁', '郭映川', '沈若溪'])),
      label('职称'),
      value(random.pick(['研究员', '副教授', '主任医师'])),
    ],
    [
      label('起止时间'),
      value(`${year}年3月至${year + 2}年2月`),
      label('经费（万元）'),
      value(String(20 + random.below(400))),
    ],
    [label('活动类型'), boxes(['研究', '开发', '应用'], random.below(3))],
    [label('涉及对象'), boxes(['成年人', '未成年人', '患者', '不涉及'], random.below(4))],
    [{ ...value('二、申请人意见', 4) }],
    [label('摘要'), control(writeProse(random, 60), false)],
    [label('补充说明'), control('单击此处填写需要说明的其他情况', true)],
  ])
}

/** A schedule: phases down the left, merged over their rows. */
export function scheduleTable(random: Random): string {
  const cell = (text: string, merge?: Cell['merge']): Cell => ({
    blocks: textParagraph(random, text, { sizeHalfPoints: 21 }),
    ...(merge ? { merge } : {}),
  })
  const head = ['阶段', '时间', '工作内容', '负责部门'].map((text) => cell(text))
  const rows = ['准备', '试用', '评估'].flatMap((phase) =>
    [0, 1].map((part): Cell[] => [
      cell(part === 0 ? `${phase}阶段` : '', part === 0 ? 'restart' : 'continue'),
      cell(`第${1 + random.below(12)}至${13 + random.below(12)}月`),
      cell(writeSentence(random)),
      cell(random.pick(['科研处', '信息科', '质量办公室', '算法组'])),
    ]),
  )
  return layTable(random, 4, [head, ...rows])
}
