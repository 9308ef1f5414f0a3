/** The overview of several files, and the head of each file: verdict, ring, facts, in-page links. */
export const hero = `
.overview{margin-top:.5rem}
.overview h2{font-size:1.5rem;margin-bottom:1rem}.overview h2 small{margin-left:.75rem;font-size:.9375rem}
.scroll{overflow-x:auto;background:var(--surface);border-radius:16px;box-shadow:var(--shadow);border:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.55}
th,td{text-align:left;vertical-align:top;padding:.9rem 1.1rem;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{font-size:.8125rem;font-weight:500;color:var(--muted);white-space:nowrap;padding-block:.65rem}
tbody th{font-weight:600;width:27%}tbody th small{display:block}
.verdict{display:flex;gap:.5em}.verdict small{display:block}.verdict .icon{margin-top:.25em}
.bar{display:flex;align-items:center;gap:.6em;min-width:8.5rem}.bar svg{flex:1;height:8px;border-radius:4px;overflow:hidden}.bar b{font-weight:600;font-size:.875rem}
rect.present{fill:var(--present)}rect.placeholder{fill:var(--placeholder);opacity:.75}rect.unclear{fill:var(--unclear);opacity:.55}rect.missing{fill:var(--missing);opacity:.3}
.file{margin-top:1rem}.overview~.file{margin-top:4.5rem}
.hero{display:grid;grid-template-columns:1fr auto;gap:1.5rem 3rem;align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:24px;padding:clamp(1.4rem,4vw,2.75rem);box-shadow:var(--shadow)}
.hero>:only-child,.facts{grid-column:1/-1}
.filename{font-size:.9375rem;color:var(--muted)}
.hero h2{display:flex;gap:.5em;align-items:flex-start;font-size:clamp(1.5rem,3.2vw,2.125rem);line-height:1.35;font-weight:680;margin:.5rem 0 .6rem;text-wrap:pretty}
.hero h2 .icon{width:1.05em;height:1.05em;margin-top:.16em}
.lead{font-size:1.0625rem;max-width:38em}
.lead code{font:inherit;font-size:.8125rem;color:var(--muted);margin-left:.5em}
.meta{display:flex;gap:.75em;margin-top:1.1rem;font-size:.9375rem}.meta dt{color:var(--muted);flex:none}
.ring{display:grid;justify-items:center;gap:.75rem}
.ring>svg{width:11.5rem;height:11.5rem}
.ring circle{fill:none;stroke-width:4.2}.ring .track{stroke:var(--line);opacity:.6}
.ring .present{stroke:var(--present)}.ring .placeholder{stroke:var(--placeholder)}.ring .unclear{stroke:var(--unclear)}.ring circle.missing{stroke:var(--missing)}
.ring text{text-anchor:middle;fill:var(--ink)}.ring-number{font-size:9px;font-weight:680}.ring-total{font-size:4.2px;fill:var(--muted);font-weight:400}.ring .ring-label{font-size:2.9px;fill:var(--muted)}
.ring figcaption{display:grid;grid-template-columns:repeat(2,auto);gap:.15rem 1.4rem;font-size:.875rem}
.ring figcaption span{display:flex;gap:.45em;align-items:center}.ring figcaption b{margin-left:auto;padding-left:.3em}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:.75rem;border-top:1px solid var(--line);padding-top:1.5rem}
.fact{position:relative;display:block;background:var(--sunken);border:1px solid transparent;border-radius:14px;padding:.8rem 2.4rem .85rem 1.1rem;text-decoration:none;color:inherit;line-height:1.5}
.fact:hover{border-color:var(--accent)}
.fact span{display:block;font-size:.8125rem;color:var(--muted)}.fact strong{font-weight:600}
.fact .icon{position:absolute;right:.9rem;top:50%;margin-top:-.55em;color:var(--muted)}
.sections{position:sticky;top:0;z-index:3;display:flex;gap:.35rem;overflow-x:auto;background:var(--bg);padding:.75rem 0;margin-top:.75rem;scrollbar-width:none}
.sections a{flex:none;font-size:.9375rem;color:var(--muted);text-decoration:none;padding:.2rem .85rem;border-radius:99px}
.sections a:hover{background:var(--surface);color:var(--ink)}
.sections+section{margin-top:1.5rem}
.back{margin-top:2rem;font-size:.9375rem}
`
