/** The proposal as a sheet of paper, with the findings' cards in its margin. */
export const original = `
.original>summary{display:flex;align-items:center;gap:.6rem;list-style:none}.original>summary::-webkit-details-marker{display:none}
.original>summary h3{margin:0}
.original>summary::after{content:"";width:.5rem;height:.5rem;border:solid var(--muted);border-width:0 2px 2px 0;transform:rotate(45deg) translate(-.1rem,-.1rem)}
.original[open]>summary::after{transform:rotate(225deg) translate(-.1rem,-.1rem)}
.original>.note{margin-top:.9rem}
.unseen{background:var(--surface);border:1px solid var(--line);border-radius:16px;padding:1rem 1.35rem;margin-top:1rem}
.unseen h4{font-size:.9375rem;font-weight:640;color:var(--missing)}.unseen h4 b{margin-left:.4em;font-weight:500;color:var(--muted)}.unseen ul+h4{margin-top:.9rem;color:inherit}
.unseen ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(15.5rem,1fr));gap:.35rem 1.5rem;margin-top:.5rem;font-size:.9375rem;line-height:1.6}
.unseen ul.unplaced{grid-template-columns:1fr}
.unseen li{align-content:start;display:grid;grid-template-columns:auto 1fr;gap:0 .55rem;align-items:baseline}.unseen .unplaced li{display:list-item}
.unseen a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.25em}.unseen a:hover{text-decoration-color:currentColor}
.unseen small{grid-column:2}
.paper{--edge:clamp(1.25rem,5vw,3.75rem);--margin:18rem;background:var(--surface);border:1px solid var(--line);border-radius:4px;box-shadow:var(--shadow);padding:3.25rem var(--edge);margin:1.25rem calc(var(--margin) + 1.25rem) 0 0;
font-family:"Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif;font-size:1rem;line-height:1.9}
.paper::after{content:"";display:block;clear:both}
.paper.docx :is(p,td){white-space:pre-wrap}
.paper p,.paper li,.paper pre,.paper blockquote{margin:.15em 0}
.paper blockquote{padding-left:1rem;font-size:inherit;line-height:inherit}
.paper p:empty{min-height:.8em}
.paper .indent{text-indent:2em}.paper .indent>*{text-indent:0}
.paper .center{text-align:center}.paper .right{text-align:right}.paper .left{text-align:left}
.paper :is(.h1,.h2,.h3,.h4,.h5,.h6){font-family:-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-weight:650;line-height:1.5;margin:1.15em 0 .3em;text-indent:0}
.paper :is(td,th) :is(.h1,.h2,.h3,.h4,.h5,.h6){font-size:inherit!important;margin:.1em 0}
.paper .h1{font-size:1.25rem}.paper .h2{font-size:1.0625rem}.paper .h1.center{font-size:1.4375rem;margin:0 0 .9em}
.paper :is(.h1,.h2,.h3,.h4,.h5,.h6) strong{font-weight:inherit}
.paper :is(ul,ol){padding-left:1.75em;margin:.3em 0}.paper ul{list-style:disc}.paper ul ul{list-style:circle}.paper ol{list-style:decimal}
.paper table{font-size:.9rem;line-height:1.65;margin:.8em 0;border-collapse:collapse;width:100%}.paper table:has(>colgroup){table-layout:fixed}
.paper table.continued{margin-top:calc(-.8em - 1px)}
.paper :is(th,td){border:1px solid color-mix(in srgb,var(--ink) 35%,transparent);padding:.25em .45em;font-weight:inherit;width:auto;color:inherit;font-size:inherit;white-space:normal;display:table-cell}
.paper thead th{font-weight:640;background:var(--sunken)}
.paper tbody tr:last-child>*{border-bottom:1px solid color-mix(in srgb,var(--ink) 35%,transparent)}
.paper pre{font-size:.875rem;background:var(--sunken);padding:.8em 1em;white-space:pre-wrap;border-radius:6px}.paper code{font-size:.9em}
.paper hr{border:0;border-top:1px solid var(--line);margin:1.2em 0}
.paper img{max-width:100%;max-height:38rem;height:auto;vertical-align:middle;background:#fff}
.stand-in{display:inline-block;max-width:100%;border:1px dashed var(--muted);border-radius:8px;padding:.45em .9em;font:.875rem/1.6 sans-serif;color:var(--muted);background:var(--sunken);text-indent:0;white-space:normal}.stand-in small{display:block}
.paper .text-box{border-left:3px solid var(--line);padding-left:.8em;text-indent:0}
.proof{color:inherit;text-decoration:none;background:var(--present-bg);border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.proof.unclear{background:var(--unclear-bg)}
a.proof:hover,a.proof:focus-visible{text-decoration:underline;text-decoration-thickness:1.5px;text-underline-offset:.3em;text-decoration-color:var(--present)}
.paper :target{background:var(--mark);box-shadow:0 0 0 .35em var(--mark);border-radius:2px}.paper td:target{box-shadow:none}
.paper :target .proof{background:none}
.beside{float:right;clear:right;position:relative;width:var(--margin);margin:0 calc(-1*var(--margin) - var(--edge) - 1.25rem) .6rem 0;font:.875rem/1.6 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;white-space:normal}
.beside-card{background:var(--surface);border:1px solid var(--line);border-left:4px solid var(--muted);border-radius:10px;padding:.6rem .85rem;margin-bottom:.5rem}
.beside-card.missing{border-left-color:var(--missing)}.beside-card.placeholder{border-left-color:var(--placeholder)}.beside-card.unclear{border-left-color:var(--unclear)}
.beside-card h4{display:flex;align-items:center;flex-wrap:wrap;gap:.1rem .45rem;font-size:.875rem;font-weight:640;line-height:1.5}
.beside-card h4 a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.25em}.beside-card h4 a:hover{text-decoration-color:currentColor}
.beside-card .chip{font-size:.75rem;margin-left:auto}
.proves{display:flex;flex-wrap:wrap;gap:0 .85em;font-size:.8125rem;line-height:1.5;margin:.1rem 0 0!important;padding-left:.85rem;border-left:2px solid var(--present-bg)}
.proves a{color:var(--muted);text-decoration:none}.proves a:hover{color:var(--present);text-decoration:underline;text-underline-offset:.25em}
.quiet-beside{margin-bottom:.2rem}
.beside-card p{color:var(--muted);font-size:.8125rem;margin:.15rem 0 0}
blockquote footer a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.25em}blockquote footer a:hover{color:var(--accent);text-decoration-color:currentColor}
`
