/** Colours for light and dark, type, page frame, icons and chips. */
export const base = `
:root{color-scheme:light dark;--bg:#f5f4ef;--surface:#fff;--sunken:#f8f7f3;--ink:#1c2330;--muted:#5a6371;--line:#e3e0d7;--accent:#1d4e75;
--present:#1c7556;--present-bg:#e6f3ec;--placeholder:#8f5300;--placeholder-bg:#fbf0da;--unclear:#3d53ad;--unclear-bg:#e9edfb;
--missing:#b0271d;--missing-bg:#fcebe7;--on-mark:#fff;--mark:#fdecae;--shadow:0 1px 2px rgb(28 35 48/.05),0 10px 30px -18px rgb(28 35 48/.25)}
@media (prefers-color-scheme:dark){:root{--bg:#11151b;--surface:#191f28;--sunken:#141920;--ink:#e7eaee;--muted:#a3acb9;--line:#2c3541;--accent:#8dc1ea;
--present:#62cba1;--present-bg:#16302a;--placeholder:#e8b55e;--placeholder-bg:#34290f;--unclear:#a5b6ff;--unclear-bg:#222b4b;
--missing:#ff9488;--missing-bg:#3d211f;--on-mark:#11151b;--mark:#5c4a12;--shadow:none}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--bg);color:var(--ink);line-height:1.75;line-break:strict;overflow-wrap:anywhere;
font-family:-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure,blockquote,pre{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--accent)}
small{font-size:.8125rem;color:var(--muted);font-weight:400}
[hidden],.sheet{display:none!important}
h1.sheet{display:block!important;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
svg.sheet{display:block!important;position:absolute;width:0;height:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:6px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;z-index:9;background:var(--surface);padding:.5rem 1rem}
.top,main,.page-footer{max-width:1120px;margin:0 auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.top{display:flex;justify-content:space-between;align-items:baseline;gap:.25rem 2rem;flex-wrap:wrap;padding-block:1.75rem 1.25rem}
.brand{display:flex;align-items:baseline;gap:.9rem;color:var(--muted);font-size:.9375rem}
.brand b{font-size:1.25rem;letter-spacing:.12em;color:var(--ink)}
.measure{font-size:.875rem;color:var(--muted)}.measure small::before{content:"·";margin:0 .5em}
.page-footer{padding-block:2rem 3.5rem;font-size:.875rem;color:var(--muted);border-top:1px solid var(--line);margin-top:3.5rem}
.page-footer strong{color:var(--ink);font-weight:600}
.icon{width:1.125em;height:1.125em;flex:none;vertical-align:-.2em}
.icon.present{color:var(--present)}.icon.placeholder{color:var(--placeholder)}.icon.unclear{color:var(--unclear)}.icon.missing{color:var(--missing)}
.chip{display:inline-block;font-size:.8125rem;line-height:1.5;font-weight:600;padding:.1em .65em;border-radius:99px;white-space:nowrap;background:var(--sunken);color:var(--muted)}
.chip.present{background:var(--present-bg);color:var(--present)}.chip.placeholder{background:var(--placeholder-bg);color:var(--placeholder)}
.chip.unclear{background:var(--unclear-bg);color:var(--unclear)}.chip.missing{background:var(--missing-bg);color:var(--missing)}
section{margin-top:3.25rem}
h3{font-size:1.375rem;line-height:1.35;font-weight:650;margin-bottom:1.1rem}
.note,.quiet{color:var(--muted);font-size:.9375rem}
.quiet{background:var(--surface);border:1px dashed var(--line);border-radius:12px;padding:1rem 1.25rem}
summary{cursor:pointer}
button{font:inherit;color:inherit;cursor:pointer;border:1px solid var(--line);background:var(--surface);border-radius:99px;padding:.3em 1em;line-height:1.5}
button:hover{border-color:var(--accent)}
mark{background:var(--mark);color:inherit;border-radius:3px;padding:0 .1em}
`
