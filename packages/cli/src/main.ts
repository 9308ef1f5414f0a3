import type { Language } from '@lunshen/reader'
import { CommanderError } from 'commander'
import { chineseName, chineseNames } from './chinese-usage.ts'
import { type MessageKey, say } from './messages.ts'
import { makeProgram } from './program.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const argv = process.argv.slice(2)
const language: Language = readLanguage(argv)
const colorWanted = process.env.NO_COLOR === undefined || process.env.NO_COLOR === ''

const terminal: Terminal = {
  language,
  color: colorWanted && process.stdout.isTTY === true,
  interactive: process.stderr.isTTY === true,
  width: Math.max(60, Math.min(100, process.stdout.columns ?? 80)),
  out: (text) => void process.stdout.write(text),
  err: (line) => void process.stderr.write(`${line}\n`),
}

function readLanguage(args: readonly string[]): Language {
  const at = args.indexOf('--lang')
  return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'zh'
}

// A reader that closes early, such as `| head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

let status = 0
const program = makeProgram(terminal, (given) => {
  status = given
})
try {
  if (argv.length === 0) program.outputHelp()
  else await program.parseAsync(argv, { from: 'user' })
} catch (error) {
  status = explainFailure(error)
}
process.exitCode = status

function explainFailure(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    terminal.err(usageSentence(error))
    const command = program.commands.find((one) => one.name() === argv[0])?.name() ?? ''
    terminal.err(say(language, 'helpHint', command).replace('lunshen  ', 'lunshen '))
    return 2
  }
  if (error instanceof UsageError) {
    terminal.err(error.message)
    return 2
  }
  terminal.err(say(language, 'internal', error instanceof Error ? error.message : String(error)))
  if (process.env.LUNSHEN_DEBUG) terminal.err(error instanceof Error ? (error.stack ?? '') : '')
  return 2
}

/** Commander speaks English; its quoted names are what matters. */
function usageSentence(error: CommanderError): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const known: Readonly<Record<string, readonly [MessageKey, ...string[]]>> = {
    'commander.unknownOption': ['unknownOption', quoted[0] ?? ''],
    'commander.unknownCommand': ['unknownCommand', quoted[0] ?? '', commandNames()],
    'commander.help': ['unknownCommand', argv[1] ?? '', commandNames()],
    'commander.missingArgument': ['missingArgument', localName(quoted[0] ?? '')],
    'commander.missingMandatoryOptionValue': ['missingArgument', localName(quoted[0] ?? '')],
    'commander.optionMissingArgument': ['optionNeedsValue', localName(quoted[0] ?? '')],
    'commander.excessArguments': ['tooManyArguments', argv.slice(1).join(' ')],
    'commander.invalidArgument': [
      'badChoice',
      localName(quoted[0] ?? ''),
      quoted[1] ?? '',
      choicesOf(error.message),
    ],
  }
  const [key, ...values] = known[error.code] ?? ['usageError', error.message.replace(/^error: /, '')]
  return say(language, key as MessageKey, ...values)
}

// Declared as functions: the code above runs before a constant down here would have its value.
function commandNames(): string {
  return program.commands.map((one) => one.name()).join('、')
}

function localName(name: string): string {
  return language === 'zh' ? chineseNames(chineseName(name)) : name
}

function choicesOf(message: string): string {
  return /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? ''
}
