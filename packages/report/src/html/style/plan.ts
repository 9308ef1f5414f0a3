/** The plan as a check list, the files of an application, what is no longer reported. */
export const plan = `
.plan ol{background:var(--surface);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow);margin-top:1rem;padding:.35rem clamp(1rem,3vw,1.75rem)}
.plan li{padding:.95rem 0 .9rem 2.1rem}.plan li+li{border-top:1px solid var(--line)}
.plan label{display:grid;grid-template-columns:auto auto 1fr;gap:0 .75rem;align-items:baseline;margin-left:-2.1rem;font-size:1.0313rem;line-height:1.65;cursor:pointer}
.plan input{width:1.2rem;height:1.2rem;margin:0;accent-color:var(--present);align-self:start;margin-top:.25em;cursor:pointer}
.plan label b{min-width:1.3em;text-align:right;font-weight:600;color:var(--muted);font-variant-numeric:tabular-nums}
.facts-line{display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:baseline;font-size:.875rem;color:var(--muted);margin:.3rem 0 0 2.05rem}
.plan li:has(:checked) label>span{color:var(--muted);text-decoration:line-through;text-decoration-color:var(--line)}
.plan .sample[open]{flex-basis:100%}
.plan .sample summary{color:var(--accent)}
.plan .sample .marked{color:var(--muted);font-size:.8125rem}
.plan .sample div{color:var(--ink);margin:.4rem 0 .25rem;padding:.7rem 1rem;border-left:3px dashed var(--line);background:var(--sunken);border-radius:0 12px 12px 0;line-height:1.8}
.note+.scroll{margin-top:1rem}.application td:nth-child(2){white-space:nowrap}
.application th small,.application td small{display:block}
.application td .chip{white-space:nowrap}.application td:nth-child(3){min-width:10rem}
.carried{display:flex;flex-wrap:wrap;gap:.1rem .85rem}.carried b{font-weight:600;color:var(--muted)}.carried a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.25em}
.none{color:var(--muted)}
.suppressed{display:grid;gap:.6rem;margin-top:.75rem}
.suppressed li{background:var(--surface);border:1px dashed var(--line);border-radius:12px;padding:.75rem 1.1rem;font-size:.9375rem;line-height:1.7}
.suppressed b,.local b,.related>b{font-size:.8125rem;font-weight:600;color:var(--muted);margin-right:.75em}
.local{margin-top:.6rem;font-size:.9375rem}
.related{margin-top:.7rem}.related blockquote{margin-top:.25rem}
@media (max-width:760px){.plan li{padding-left:0}.plan label{margin-left:0}.facts-line{margin-left:0}}
@media print{.plan .sample{display:none}.plan ol{padding:0 1rem}.plan li{break-inside:avoid;padding-block:.5rem}.plan input{print-color-adjust:exact}.plan a{display:none}.plan .facts-line span a{display:inline}.suppressed li{break-inside:avoid}}
`
