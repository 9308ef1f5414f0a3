/** Narrow screens and paper. */
export const media = `
@media (max-width:940px),print{
.paper{margin-right:0}
.beside{float:none;width:auto;margin:.7em 0}
.beside-card{margin:.4em 0}
.proves{display:none}.quiet-beside{margin:0}
}
@media screen and (max-width:760px){
.paper{padding-block:1.75rem;font-size:.9375rem}.paper table{font-size:.8125rem}.paper :is(th,td){padding:.2em .35em}.paper thead{position:static;clip-path:none;display:table-header-group}
.paper tr{display:table-row;padding:0;border:0}.paper :is(th,td){display:table-cell;padding:.25em .4em;border:1px solid color-mix(in srgb,var(--ink) 35%,transparent)}.paper td::before{content:none}
.measure{font-size:.8125rem}
.hero{grid-template-columns:1fr;border-radius:18px}.ring{justify-self:stretch;grid-template-columns:auto 1fr;align-items:center;gap:1.25rem}
.ring>svg{width:8.25rem;height:8.25rem}.ring figcaption{grid-template-columns:1fr}.ring figcaption span{max-width:9rem}
.matrix-row,.body,.ledger>li,.procedure li{grid-template-columns:1fr}
.matrix-row h4{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline}.matrix-row h4 small{order:3;flex-basis:100%}.matrix-row h4 em{margin:0 0 0 auto}
.matrix-row ul{grid-template-columns:repeat(auto-fill,minmax(7.5rem,1fr))}
.card h4 small{flex-basis:100%;margin:0}.found{grid-template-columns:1fr}.found summary{flex-wrap:wrap}
.found summary small{flex-basis:100%;text-align:left;margin-left:1.9rem}
.annex-card h4{min-height:0}
thead{position:absolute;clip-path:inset(50%)}
tr,tbody th,td{display:block;width:auto}tr{padding:1rem 1.1rem;border-bottom:1px solid var(--line)}tbody tr:last-child{border:0}
tbody th,td{border:0;padding:.15rem 0}td{display:grid;grid-template-columns:5.5rem 1fr}td::before{content:attr(data-label);color:var(--muted);font-size:.8125rem}
}
@media print{
:root{--bg:#fff;--surface:#fff;--sunken:#fff;--ink:#000;--muted:#444;--line:#bbb;--accent:#000;--present:#1c7556;--present-bg:#fff;--placeholder:#8f5300;--placeholder-bg:#fff;
--unclear:#3d53ad;--unclear-bg:#fff;--missing:#b0271d;--missing-bg:#fff;--on-mark:#fff;--mark:#eee;--shadow:none}
body{font-size:10pt;line-height:1.6}
.sections,.filter,.copy,.skip,.back,.article,.paste,.fact .icon{display:none!important}
@page{size:A4;margin:16mm 14mm}
.top,main,.page-footer{max-width:none;padding-inline:0}
.overview~.file{break-before:page;margin-top:0}
.hero,.card,.annex-card,.found details,.hit,.matrix-row,.seen li{break-inside:avoid}
h3,h4{break-after:avoid}
.icon,.ring svg,.bar svg,.meter svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.matrix-row{grid-template-columns:8rem 1fr}.matrix-row ul{grid-template-columns:repeat(4,1fr)}
section{margin-top:1.5rem}.bar{min-width:5rem}tbody th{width:24%}.facts{grid-template-columns:repeat(3,1fr)}.hero{padding:1.25rem}.tile{padding:.35rem .5rem}.card{padding:.8rem 1rem}.body{grid-template-columns:1fr 15rem}
.found{grid-template-columns:1fr 1fr}.found details[open]{grid-column:auto}
.annex{grid-template-columns:repeat(3,1fr)}.annex-card{padding:.9rem;font-size:9pt;break-inside:auto}
.chip{border:1px solid currentColor}
.paper{border:0;padding:0;box-shadow:none}.original{break-before:page}.beside,.paper :is(tr,img){break-inside:avoid}.proof{background:none;border-bottom:1px dotted var(--present);border-radius:0}.paper :target{background:none;box-shadow:none}
a{color:inherit;text-decoration:none}
}
`
