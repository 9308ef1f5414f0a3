/** The matrix of elements, the annex meters, procedure and ledger. */
export const sections = `
.matrix{background:var(--surface);border:1px solid var(--line);border-radius:20px;box-shadow:var(--shadow);padding:.35rem clamp(1rem,2.5vw,1.75rem)}
.matrix-row{display:grid;grid-template-columns:11rem 1fr;gap:.75rem 1.5rem;padding:1.15rem 0;border-bottom:1px solid var(--line)}
.matrix-row:last-child{border:0}
.matrix-row h4{font-size:.9375rem;font-weight:600;line-height:1.5}
.matrix-row h4 small{display:block;line-height:1.5}
.matrix-row h4 span,.matrix-row h4 em{display:block}.matrix-row h4 em{font-style:normal;font-size:.8125rem;color:var(--muted);font-variant-numeric:tabular-nums;margin-top:.3rem}
.matrix-row h4 em.full{color:var(--present);font-weight:600}
.matrix-row ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.75rem,1fr));gap:.5rem}
.matrix-row li{display:flex}
.tile{flex:1;display:grid;grid-template-columns:auto 1fr;gap:.1rem .5rem;align-content:start;padding:.6rem .7rem;border-radius:12px;border:1.5px solid transparent;text-decoration:none;color:var(--ink);line-height:1.4;background:var(--sunken)}
.tile .icon{margin-top:.12em}
.tile-title{hyphens:auto;font-size:.875rem;font-weight:500;text-wrap:pretty}.tile-status{grid-column:2;font-size:.75rem;color:var(--muted)}
.tile:hover{border-color:currentColor}
.tile.present .tile-status{color:var(--present)}
.tile.placeholder{background:var(--placeholder-bg);border:1.5px dashed var(--placeholder)}.tile.placeholder .tile-status{color:var(--placeholder)}
.tile.unclear{background:var(--unclear-bg);border:2px dotted var(--unclear)}.tile.unclear .tile-status{color:var(--unclear)}
.tile.missing{background:var(--missing-bg);border:1.5px solid var(--missing)}.tile.missing .tile-status{color:var(--missing)}
.tile:not(.present) .tile-title,.tile:not(.present) .tile-status{font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin-top:1rem;font-size:.8125rem;color:var(--muted)}
.legend .icon{margin-right:.4em}.legend b{color:var(--ink);font-weight:600}
.annex{display:grid;grid-template-columns:repeat(auto-fit,minmax(290px,1fr));gap:1rem;align-items:start;margin-top:1.1rem}
.annex-card{background:var(--surface);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow);padding:1.35rem 1.4rem}
.annex-card h4{font-size:.9375rem;font-weight:600;line-height:1.6;min-height:6.4em}.annex-card h4 small{display:block}
.meter{margin:.9rem 0 1.1rem}.meter p{display:flex;justify-content:space-between;align-items:baseline;margin-bottom:.45rem}
.meter b{font-size:1.5rem;line-height:1;font-variant-numeric:tabular-nums}
.meter svg{display:block;width:100%;height:8px}.meter .track{fill:var(--line)}
.likely .fill{fill:var(--missing)}.possible .fill{fill:var(--placeholder)}.unlikely .fill{fill:var(--present)}
.hit{border-top:1px solid var(--line);padding-top:.9rem;margin-top:.9rem}
.hit blockquote{margin:0}.weight{font-size:.8125rem;color:var(--muted);margin-top:.35rem}
.annex-card details{margin-top:1rem;font-size:.9375rem}.annex-card summary{color:var(--muted)}
.discounted li{margin-top:.9rem}.discounted s{margin-right:.6em;color:var(--muted)}.reason{font-size:.875rem;margin-bottom:.3rem}
.procedure{position:relative;background:var(--surface);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow);padding:clamp(1.25rem,3vw,2rem)}
.suggestion{display:flex;flex-wrap:wrap;gap:.15rem 1rem;align-items:baseline;padding-right:5rem}.suggestion strong{font-size:1.375rem}.suggestion span{color:var(--muted)}
.procedure ol{margin:1.1rem 0}.procedure li{display:grid;grid-template-columns:9.5rem 1fr;gap:.15rem 1rem;align-items:baseline;padding:.65rem 0;border-top:1px solid var(--line)}
.procedure li .chip{justify-self:start;white-space:normal;border-radius:8px}
.copy{position:absolute;right:clamp(1.25rem,3vw,2rem);top:clamp(1.25rem,3vw,2rem);font-size:.875rem}
.paste{margin-top:.75rem;font-size:.875rem}.paste summary{color:var(--muted)}
.paste pre{white-space:pre-wrap;font:inherit;background:var(--sunken);border-radius:12px;padding:.9rem 1.1rem;margin-top:.5rem}
.ledger{background:var(--surface);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow);padding:.25rem clamp(1.25rem,3vw,2rem)}
.ledger>li{display:grid;grid-template-columns:11rem 1fr;gap:.1rem 1rem;padding:.9rem 0;border-bottom:1px solid var(--line);font-size:.9375rem}
.ledger>li:last-child{border:0}.ledger b{font-weight:600}.ledger>li>p span{color:var(--muted);white-space:nowrap}.ledger p small{display:block}
.seen{margin-top:.5rem}.seen li{border-left:3px solid var(--line);padding:.1rem 0 .1rem .9rem;margin-top:.55rem;line-height:1.7}.seen p{white-space:pre-line}
.seen small{display:flex;flex-wrap:wrap;gap:0 1em}.ledger small a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.25em}.ledger small a:hover{color:var(--accent);text-decoration-color:currentColor}
.seen ins{color:var(--present);background:var(--present-bg);text-decoration-thickness:1.5px;text-underline-offset:.25em}.seen del{color:var(--missing);background:var(--missing-bg);text-decoration-thickness:1.5px}
.seen :is(ins,del){border-radius:2px;padding:0 .1em;box-decoration-break:clone;-webkit-box-decoration-break:clone}.seen :is(ins,del) b{display:inline-block;font-size:.75rem;margin-right:.45em;text-decoration:none}
.ledger details{margin-top:.6rem}.ledger summary,.above{color:var(--muted);font-size:.875rem}.above{margin-top:.4rem}
`
