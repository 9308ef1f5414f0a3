import { defaultMeasureId, voices } from '@lunshen/measure'
import { Command, Option } from 'commander'
import { chineseHelp } from './chinese-usage.ts'
import { failLevels } from './commands/exit-status.ts'
import { reportFormats } from './commands/report-result.ts'
import { type MessageKey, say } from './messages.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { toolVersion } from './version.ts'

/** Takes the exit status of the command that ran. */
export type OnStatus = (status: number) => void

type Choices = readonly string[]

/** The `lunshen` command with its subcommands; each loads its own code only when it runs. */
export function makeProgram(terminal: Terminal, onStatus: OnStatus): Command {
  const say_ = (key: MessageKey) => say(terminal.language, key)
  const program = new Command('lunshen')
    .description(say_('description'))
    .version(toolVersion, '-V, --version', terminal.language === 'zh' ? '显示版本号' : 'show the version')
  program
    .addOption(new Option('--lang <lang>', say_('opt.lang')).choices(['zh', 'en']))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => terminal.out(text) })
  if (terminal.language === 'zh') program.configureHelp(chineseHelp)
  program.helpOption('-h, --help', terminal.language === 'zh' ? '显示用法' : 'show usage')
  program.helpCommand(
    'help [command]',
    terminal.language === 'zh' ? '显示某个命令的用法' : 'show usage of a command',
  )

  const command = (name: string, description: MessageKey) =>
    program
      .command(name)
      .description(say_(description))
      .addOption(choice('--lang <lang>', 'opt.lang', ['zh', 'en'], 'zh'))
      .helpOption('-h, --help', terminal.language === 'zh' ? '显示用法' : 'show usage')
  const choice = (flags: string, key: MessageKey, choices: Choices, fallback?: string) => {
    const option = new Option(flags, say_(key)).choices([...choices])
    return fallback === undefined ? option : option.default(fallback)
  }
  const measureOption = () => new Option('--measure <id>', say_('opt.measure')).default(defaultMeasureId)
  const parts: CommandParts = { command, choice, measureOption, text: say_, terminal, onStatus }
  addCheckCommands(parts)
  addPaperCommands(parts)
  addFolderCommands(parts)
  return program
}

/** What every group of commands is made with. */
interface CommandParts {
  readonly command: (name: string, description: MessageKey) => Command
  readonly choice: (flags: string, key: MessageKey, choices: Choices, fallback?: string) => Option
  readonly measureOption: () => Option
  readonly text: (key: MessageKey) => string
  readonly terminal: Terminal
  readonly onStatus: OnStatus
}

function addCheckCommands({ command, choice, measureOption, text, terminal, onStatus }: CommandParts): void {
  const withReport = (name: string, description: MessageKey) =>
    command(name, description)
      .argument('<file...>', text('arg.files'))
      .addOption(choice('-f, --format <format>', 'opt.format', reportFormats))
      .option('-o, --output <file>', text('opt.output'))
      .addOption(measureOption())
      .addOption(choice('--fail-on <level>', 'opt.failOn', failLevels, 'error'))
  withReport('check', 'check.description')
    .option('--application', text('opt.application'))
    .option('--annotate <file>', text('opt.annotate'))
    .option('--no-preview', text('opt.noPreview'))
    .addOption(choice('--voice <voice>', 'opt.voice', voices, 'applicant'))
    .option('--no-config', text('opt.noConfig'))
    .option('--print-config', text('opt.printConfig'))
    .action(async (files: string[], options) => {
      const { runCheck } = await import('./commands/check.ts')
      onStatus(await runCheck(files, options, 'check', terminal))
    })
  withReport('screen', 'screen.description').action(async (files: string[], options) => {
    const { runScreen } = await import('./commands/screen.ts')
    onStatus(await runScreen(files, options, terminal))
  })
  command('show', 'show.description')
    .argument('<file>', text('arg.file'))
    .addOption(choice('-f, --format <format>', 'opt.format', ['md', 'json', 'outline'], 'md'))
    .action(async (file: string, { format }) => {
      const { runShow } = await import('./commands/show.ts')
      onStatus(await runShow(file, format, terminal))
    })
}

function addPaperCommands({ command, choice, measureOption, text, terminal, onStatus }: CommandParts): void {
  command('render', 'render.description')
    .argument('<form>', text('arg.form'))
    .option('-d, --data <file>', text('opt.data'))
    .option('--from <result.json>', text('opt.from'))
    .option('--to <formats>', text('opt.to'), 'docx')
    .option('--out <dir>', text('opt.out'), 'out')
    .option('--template <file>', text('opt.template'))
    .option('--draft', text('opt.draft'))
    .option('--date <date>', text('opt.date'))
    .action(async (form: string, options) => {
      const { readRenderOptions } = await import('./commands/render-options.ts')
      const { runRender } = await import('./commands/render.ts')
      onStatus(await runRender(form, readRenderOptions(options, terminal), terminal))
    })
  const tableFormat = () => choice('-f, --format <format>', 'opt.format', ['pretty', 'json'], 'pretty')
  command('forms', 'forms.description')
    .addOption(tableFormat())
    .action(async ({ format }) => {
      const { runForms } = await import('./commands/forms.ts')
      onStatus(runForms(format, terminal))
    })
  command('explain', 'explain.description')
    .argument('[id]', text('arg.id'))
    .addOption(tableFormat())
    .addOption(measureOption())
    .action(async (id: string | undefined, options) => {
      const { runExplain } = await import('./commands/explain.ts')
      onStatus(runExplain(id, options, terminal))
    })
  command('coverage', 'coverage.description')
    .addOption(choice('-f, --format <format>', 'opt.format', ['pretty', 'json', 'html', 'md']))
    .option('-o, --output <file>', text('opt.output'))
    .addOption(measureOption())
    .action(async (options) => {
      const { runCoverage } = await import('./commands/coverage.ts')
      onStatus(await runCoverage(options, terminal))
    })
}

function addFolderCommands({ command, choice, measureOption, text, terminal, onStatus }: CommandParts): void {
  command('eval', 'eval.description')
    .addOption(choice('--set <set>', 'opt.set', ['test', 'tuning'], 'test'))
    .addOption(choice('-f, --format <format>', 'opt.format', ['pretty', 'json', 'md'], 'pretty'))
    .option('-o, --output <file>', text('opt.evalOutput'))
    .option('--limit <n>', text('opt.limit'), readCount(terminal))
    .addOption(measureOption())
    .action(async (options) => {
      const { runEval } = await import('./commands/eval.ts')
      onStatus(await runEval(options, terminal))
    })
  command('batch', 'batch.description')
    .argument('<dir>', text('arg.dir'))
    .requiredOption('--out <dir>', text('opt.out'))
    .option('--no-config', text('opt.noConfig'))
    .action(async (folder: string, { out, config }) => {
      const { runBatch } = await import('./commands/batch.ts')
      onStatus(await runBatch(folder, out, terminal, config))
    })
  command('demo', 'demo.description')
    .option('--out <dir>', text('opt.out'), 'out')
    .option('--date <date>', text('opt.date'))
    .action(async (options) => {
      const { readDate } = await import('./commands/render-options.ts')
      const { runDemo } = await import('./commands/demo.ts')
      onStatus(await runDemo(options.out, readDate(options.date, terminal), terminal))
    })
}

/** Reads a number of things from the command line. */
function readCount(terminal: Terminal): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(say(terminal.language, 'notACount', text))
    return Number(text)
  }
}
