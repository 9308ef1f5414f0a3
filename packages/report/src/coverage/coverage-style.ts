/** What the coverage map adds to the style of the reports. */
export const coverageStyle = `
.tile.exempt{background:none;border:1.5px solid var(--line)}.tile.exempt .tile-title{font-weight:500;color:var(--muted)}.tile.exempt .dash{color:var(--muted)}
.dash{display:inline-block;width:1.125em;text-align:center;flex:none}
.ring figcaption{grid-template-columns:auto}
.spots{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:.75rem;margin-top:1.1rem}
.spot{background:var(--surface);border:1px solid var(--line);border-left:4px solid var(--unclear);border-radius:12px;padding:1rem 1.2rem;line-height:1.7;font-size:.9375rem}
.spot.missing{border-left-color:var(--missing)}
.spot h4{display:flex;align-items:center;gap:.5rem;font-size:1rem;line-height:1.5;margin-bottom:.35rem}.spot h4 .chip{margin-left:auto}
.spot a{color:inherit;text-decoration:none}.spot a:hover{color:var(--accent)}
.articles{display:grid;gap:.75rem}
.article-card{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:1.1rem clamp(1rem,3vw,1.5rem)}
.article-card:target{border-color:var(--accent);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 25%,transparent)}
.article-card h4{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .6rem;font-size:1.0625rem;line-height:1.5}.article-card h4 .chip{margin-left:auto}
.article-card dl{display:grid;grid-template-columns:6.5rem 1fr;gap:.55rem 1rem;margin-top:.8rem;font-size:.9375rem;line-height:1.6}
.article-card dt{color:var(--muted);font-size:.875rem;line-height:1.7}
.article-card dd ul{display:grid;gap:.2rem}.article-card dd ul.short{display:flex;flex-wrap:wrap;gap:.35rem}
.article-card .short li{background:var(--sunken);border:1px solid var(--line);border-radius:8px;padding:.05em .6em;font-size:.875rem}
.article-card p{margin-top:.7rem;font-size:.9375rem}.article-card p b{font-weight:600;margin-right:.6em;color:var(--unclear)}.article-card p.calm b{color:var(--muted)}
.chapter{margin:2rem 0 .75rem;font-size:1.0625rem;font-weight:640}
.article-card,.spot{break-inside:avoid}
@media screen and (max-width:760px){.article-card dl{grid-template-columns:1fr;gap:.1rem}.article-card dd{margin-bottom:.5rem}}
`
