import { p, table } from '../make-docx.ts'

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const listed = (text: string, numId: number, level: number) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

/** Styles with inheritance, outline levels and numbering of their own. */
export const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:styleId="h"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>'

const levels = ['chineseCounting', 'decimal', 'upperRoman'].map(
  (format, i) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${['%1、', '%1.%2', '（%3）'][i]}"/></w:lvl>`,
)

/** Two lists of one definition, one of them restarted. */
export const numbering =
  `<w:abstractNum w:abstractNumId="1">${levels.join('')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="l"/></w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'

/** Tables: merged both ways, nested, with a form's labels. */
export const tableBody =
  p('基本信息', '<w:pStyle w:val="1"/>') +
  `<w:tbl><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>` +
  `<w:tr>${cell(p('项目名称'))}${cell(p('智能问诊'), '<w:gridSpan w:val="2"/>')}</w:tr>` +
  `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('合并'), '<w:vMerge w:val="restart"/>')}${cell(table([['内', '表']]) + p(''))}</w:tr>` +
  `<w:tr>${cell(p('左'))}${cell('<w:p/>', '<w:vMerge/>')}${cell(p('右'))}</w:tr></w:tbl>`

/** Headings and lists. */
export const listBody =
  p('总体情况', '<w:pStyle w:val="1"/>') +
  p('数据来源', '<w:pStyle w:val="2"/>') +
  listed('甲', 1, 0) +
  listed('乙', 1, 1) +
  listed('丙', 2, 0) +
  listed('丁', 3, 2) +
  p('三、人工写的编号', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>')

/** Notes, comments, tracked changes, hidden text. */
export const changedBody =
  `<w:p><w:commentRangeStart w:id="0"/>${run('本系统')}<w:ins w:id="1" w:author="李四">${run('不')}</w:ins><w:del w:id="2" w:author="李四"><w:r><w:delText>会</w:delText></w:r></w:del>${run('采集人脸')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>` +
  `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('隐藏', '<w:vanish/>')}${run('样式', '<w:rStyle w:val="h"/>')}<w:moveFrom w:id="4">${run('移走')}</w:moveFrom><w:moveTo w:id="5">${run('移来')}</w:moveTo><w:r><w:rPr><w:rPrChange w:id="6"/></w:rPr></w:r></w:p>`

/** Fields, content controls, check boxes, breaks, symbols, links, ruby, equations. */
export const fieldBody =
  `<w:p>${field(' TOC \\o "1-3" ', '目录')}</w:p><w:p>${field(' DDEAUTO cmd ', '结果')}<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple></w:p>` +
  `<w:p><w:sdt><w:sdtPr><w:alias w:val="名称"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt></w:p>` +
  `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${p('☒ 是')}</w:sdtContent></w:sdt>` +
  `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar><w:instrText> FORMCHECKBOX </w:instrText><w:fldChar w:fldCharType="end"/></w:r>${run('同意')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:br/><w:tab/><w:br w:type="page"/><w:noBreakHyphen/></w:r></w:p>` +
  `<w:p><w:hyperlink r:id="rId10">${run('链接')}</w:hyperlink><w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>`

/** Pictures, text boxes in alternate content, objects, chunks, a section. */
export const drawnBody =
  `<w:p>${run('前')}<w:r><w:drawing><wp:inline><wp:extent cx="1000" cy="9000000"/><wp:docPr id="1" name="图 1" descr="流程图"/><a:graphic><a:graphicData><a:blip r:embed="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>` +
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>${p('框里的字')}${table([['框', '表']])}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${p('框里的字')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>` +
  `<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rId9"/></w:object></w:r></w:p><w:altChunk r:id="rId11"/>` +
  `<w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/></w:sectPr>`
