/** Texts that try to be markup somewhere; each must come out as it went in, in every format. */
export const hostileTexts: readonly string[] = [
  '**粗体** __下划__ *斜* ~~删~~ `code`',
  '| a | b |',
  '<script>alert(1)</script>',
  '# 标题',
  '{{projectTitle}} {{{projectTitle}}} {{#each members}}',
  '__proto__ constructor toString',
  '#read("/etc/passwd") #{1+1} @ref = 标题 $x^2$',
  '$x$ \\(y\\) \\\\',
  '1. list',
  '- item',
  '> quote',
  '    indented code',
  ':::page-break',
  ':blank[x]{width=9} :check[是]{checked}',
  '![图](http://example.com/a.png) [链](javascript:alert(1)) <http://example.com>',
  '&lt;b&gt; &amp; &#60;',
  '---',
  '```',
  '王镕堃 喆 淼 㛃',
  '91110108MA01ABCDEF91110108MA01ABCDEF91110108MA01ABCDEF91110108MA01ABCDEF',
  '10:30 a:b ::c{d}',
  '尾部空格  ',
]

/** Data of the commitment letter with a hostile text in every free field. */
export function hostileCommitment(text: string): Record<string, unknown> {
  return {
    committee: text,
    projectTitle: text,
    institution: text,
    creditCode: text,
    leader: { name: text, title: text, contact: text },
    members: [{ name: text, role: text }],
    conflicts: text,
    extraCommitments: [text],
  }
}

/** How often {@link hostileCommitment} puts its text into the letter. */
export const hostileCount = 11
