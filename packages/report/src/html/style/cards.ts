/** Findings, quotations, articles, and the list of what was found. */
export const cards = `
.filter{display:flex;flex-wrap:wrap;gap:.5rem;margin-bottom:1rem;font-size:.875rem}
.filter b{font-weight:600;color:var(--muted);margin-left:.15em}
.filter [aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--bg)}.filter [aria-pressed=true] b{color:inherit}
.filter .toggle{margin-left:auto;border-color:transparent;background:none;color:var(--accent)}
.cards{display:grid;gap:.9rem}
.card{background:var(--surface);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow);padding:1.35rem clamp(1.1rem,3vw,1.75rem)}
.card:target,.found details:target{border-color:var(--accent);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 25%,transparent)}
.card h4{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .65rem;font-size:1.0625rem;line-height:1.5;font-weight:640}
.card h4>span:not(.chip){flex:0 1 auto}.card h4 small{margin-left:auto}
.body{display:grid;grid-template-columns:1fr minmax(0,21rem);gap:1rem 1.75rem;margin-top:.6rem;align-items:start}
.message{line-height:1.7}
blockquote{margin-top:.6rem;padding-left:.9rem;border-left:3px solid var(--line);font-size:.9375rem;line-height:1.7}
blockquote footer{font-size:.8125rem;color:var(--muted)}
.advice{background:var(--sunken);border-radius:12px;padding:.85rem 1.05rem;font-size:.9375rem;line-height:1.7}
.advice h5{font-size:.8125rem;font-weight:600;color:var(--accent)}
.why{margin-top:.8rem;font-size:.875rem;color:var(--muted);max-width:46em}.why b{font-weight:600;margin-right:.75em}
.article{margin-top:.7rem;font-size:.875rem;color:var(--muted)}
.article div{margin-top:.4rem;padding:.8rem 1.05rem;border-radius:12px;background:var(--sunken);color:var(--ink);line-height:1.8}
.subhead{margin:2rem 0 .75rem;font-size:1.0625rem;font-weight:640}.subhead b{color:var(--muted);font-weight:500}
.found{display:grid;grid-template-columns:repeat(auto-fill,minmax(21rem,1fr));gap:.5rem;align-items:start}
.found details{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:.65rem 1rem}
.found details[open]{grid-column:1/-1}
.found summary{display:flex;align-items:baseline;gap:.6rem;list-style:none;line-height:1.5}
.found summary::-webkit-details-marker{display:none}
.found .icon{align-self:center}
.found summary span{font-weight:500;font-size:.9375rem}.found summary .chip{font-size:.8125rem;flex:none}.found summary small{margin-left:auto;text-align:right;flex:none}
.found blockquote{margin:.8rem 0 .35rem}
`
