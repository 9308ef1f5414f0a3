/** The style of a letter on the screen and on paper (A4, margins and sizes of GB/T 9704). */
export const pageStyle = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #e9e9e6; color: #000;
  font: 16pt/28.95pt "仿宋_GB2312", FangSong, STFangsong, "Noto Serif SC", "Noto Serif CJK SC", serif; letter-spacing: -.2pt; }
main { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff;
  box-shadow: 0 1px 6px #0003; }
p { margin: 0; text-align: justify; overflow-wrap: anywhere; }
p.body, p.item { text-indent: 2em; }
p.doc-number { text-align: right; }
p.note { font-size: 14pt; line-height: 24pt; margin-top: .5lh; }
h1 { margin: 28.95pt 0; font: 700 22pt/32pt "方正小标宋_GBK", "方正小标宋简体", "Noto Serif SC", "Noto Serif CJK SC", serif;
  text-align: center; text-wrap: balance; }
h1:first-child { margin-top: 0; }
p.keep-next { break-after: avoid; }
h2, h3, h4 { margin: 0; font-size: 16pt; font-weight: 400; text-indent: 2em; break-after: avoid; }
h2 { font-family: SimHei, "黑体", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
h3 { font-family: "楷体_GB2312", KaiTi, STKaiti, "Noto Serif SC", serif; }
em { font-family: "楷体_GB2312", KaiTi, STKaiti, serif; font-style: normal; }
table { width: 100%; margin: .4lh 0; border-collapse: collapse; table-layout: fixed; font-size: 12pt; line-height: 18pt; }
th, td { padding: 3pt 5pt; border: .75pt solid #000; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
table.list { font-size: 10.5pt; line-height: 15.5pt; }
th { font-family: SimHei, "黑体", "Noto Sans SC", sans-serif; font-weight: 400; text-align: center; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.signature, .sign-lines { margin-top: 2lh; break-inside: avoid; }
.signature p { text-align: right; }
.sign-lines p { padding-left: 11em; text-align: left; }
.keep { break-inside: avoid; }
.page-break { break-after: page; height: 0; }
.draft { position: fixed; top: 8mm; right: 12mm; font: 14pt SimHei, "黑体", sans-serif; color: #b00020; }
@media print { body { background: none; } main { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
  .draft { top: -20mm; right: 0; } }
@media screen and (max-width: 220mm) { main { width: auto; margin: 0; padding: 8mm 6mm; } .sign-lines p { padding-left: 4em; } }
`.trim()
