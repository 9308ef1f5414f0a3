import { Help, type HelpConfiguration } from 'commander'

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
}

const names: Readonly<Record<string, string>> = {
  file: '文件',
  dir: '文件夹',
  form: '文书编号',
  id: '编号',
  format: '格式',
  formats: '格式',
  level: '级别',
  lang: '语言',
  date: '日期',
  data: '数据文件',
  'result.json': '结果文件',
  command: '命令',
  options: '选项',
}

/** Help in Chinese: commander's titles, and the names of arguments and values. */
export const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? new Help().styleTitle(title),
  styleUsage: chineseNames,
  styleArgumentTerm: (term) => chineseName(term),
  styleOptionTerm: chineseNames,
  styleSubcommandTerm: chineseNames,
  // A Chinese character is two columns wide.
  displayWidth: (text) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0),
}

/** The Chinese name of an argument, such as 文件 for `file`; what has none stays. */
export function chineseName(name: string): string {
  return names[name] ?? name
}

/** A usage text with the names in `<…>` and `[…]` in Chinese. */
export function chineseNames(text: string): string {
  return text.replace(
    /([<[])([a-z.]+?)(\.\.\.)?([>\]])/g,
    (_whole, open: string, name: string, dots = '', close: string) =>
      `${open}${chineseName(name)}${dots}${close}`,
  )
}
