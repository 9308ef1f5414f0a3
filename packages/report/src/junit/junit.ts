import type { CheckResult, ElementResult, FileResult, Finding, SuppressedFinding } from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import { elementTitle, type ReportContext, ruleTitle } from '../context.ts'
import { messagesFor } from '../messages/messages.ts'
import { planText } from '../plan-text.ts'
import { annexHeadline, fileVerdict, procedureHeadline } from '../verdict.ts'
import { findingText } from './finding-text.ts'
import { xmlElement, xmlText } from './xml.ts'

/**
 * The result as JUnit XML, as build servers read it: a suite a file, a case an element, and one for each rule that fired about
 * none. What must be mended is a failure, what should be verified stands in the case's output, what is suppressed is skipped; a file
 * that could not be read is an error. There are no times: the result has none.
 */
export function formatJunit(result: CheckResult, context: ReportContext): string {
  const suites = result.results.map((file) => suiteOf(file, result, context))
  const { tests, failures, errors, skipped } = countCases(suites.flatMap(({ cases }) => cases))
  const name = `${result.tool.name} ${result.tool.version}`
  const root = xmlElement(
    'testsuites',
    { name, tests, failures, errors, skipped },
    suites.map(({ xml }) => `\n${xml}`).concat('\n'),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

type Outcome = 'passed' | 'failures' | 'errors' | 'skipped'

interface Case {
  readonly outcome: Outcome
  readonly xml: string
}

interface Suite {
  readonly cases: readonly Case[]
  readonly xml: string
}

function countCases(cases: readonly Case[]) {
  const count = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length
  return {
    tests: cases.length,
    failures: count('failures'),
    errors: count('errors'),
    skipped: count('skipped'),
  }
}

function suiteOf(file: FileResult, { measure }: CheckResult, context: ReportContext): Suite {
  const m = messagesFor(context.language, context.voice)
  const cases = file.error
    ? [unreadableCase(file, context)]
    : [...elementCases(file, context), ...ruleCases(file, context)]
  const property = (name: string, value: string | undefined) =>
    value === undefined ? '' : xmlElement('property', { name, value })
  const properties = xmlElement('properties', {}, [
    property('measure', `${measure.title} ${measure.version} (${measure.id})`),
    property('sha256', file.sha256 || undefined),
    property('title', file.title),
    property('verdict', fileVerdict(file, m).headline),
    property('annex', file.annex && annexHeadline(file.annex, m)),
    property('procedure', file.procedure && procedureHeadline(file.procedure, m)),
  ])
  const plan = planText(file, context)
  const output = plan === '' ? [] : [xmlElement('system-out', {}, [xmlText(plan)])]
  const lines = [properties, ...cases.map(({ xml }) => xml), ...output].map((line) => `\n  ${line}`)
  return { cases, xml: xmlElement('testsuite', { name: file.file, ...countCases(cases) }, [...lines, '\n']) }
}

function unreadableCase({ file, error }: FileResult, context: ReportContext): Case {
  const m = messagesFor(context.language)
  const fault = xmlElement('error', { type: error?.code, message: error?.message })
  return {
    outcome: 'errors',
    xml: xmlElement('testcase', { name: m.sheet.reading, classname: file }, [fault]),
  }
}

function elementCases(file: FileResult, context: ReportContext): Case[] {
  return (file.elements ?? []).map((element) => {
    const findings = (file.findings ?? []).filter((one) => one.element === element.id)
    const suppressed = (file.suppressed ?? []).filter((one) => one.finding.element === element.id)
    return testCase(elementNames(element, context), findings, suppressed, context)
  })
}

function elementNames(element: ElementResult, { elements, language }: ReportContext) {
  return {
    name: `${elementTitle(element, elements, language)} (${element.id})`,
    classname: articleText(element.article, language),
  }
}

/** A case for each rule whose findings are about no element of the file. */
function ruleCases(file: FileResult, context: ReportContext): Case[] {
  const ids = new Set((file.elements ?? []).map(({ id }) => id))
  const isElsewhere = (finding: Finding) => !ids.has(finding.element ?? '')
  const findings = (file.findings ?? []).filter(isElsewhere)
  const suppressed = (file.suppressed ?? []).filter(({ finding }) => isElsewhere(finding))
  const rules = new Set(
    [...findings, ...suppressed.map(({ finding }) => finding)].map(({ ruleId }) => ruleId),
  )
  return [...rules].map((ruleId) =>
    testCase(
      {
        name: `${ruleTitle(ruleId, context.rules, context.language) ?? ruleId} (${ruleId})`,
        classname: ruleId,
      },
      findings.filter((one) => one.ruleId === ruleId),
      suppressed.filter((one) => one.finding.ruleId === ruleId),
      context,
    ),
  )
}

function testCase(
  names: { readonly name: string; readonly classname: string },
  findings: readonly Finding[],
  suppressed: readonly SuppressedFinding[],
  context: ReportContext,
): Case {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const others = findings.filter(({ severity }) => severity !== 'error')
  const isSkipped = findings.length === 0 && suppressed.length > 0
  const outputs = [
    ...others.map((one) => findingText(one, context)),
    ...suppressed.map((one) => reasonText(one, context)),
  ]
  const children = [
    ...errors.map((one) =>
      xmlElement('failure', { type: one.ruleId, message: one.message }, [xmlText(findingText(one, context))]),
    ),
    ...(isSkipped ? [xmlElement('skipped', { message: suppressed[0]?.reason })] : []),
    ...(outputs.length > 0 ? [xmlElement('system-out', {}, [xmlText(outputs.join('\n\n'))])] : []),
  ]
  const outcome = errors.length > 0 ? 'failures' : isSkipped ? 'skipped' : 'passed'
  return { outcome, xml: xmlElement('testcase', names, children) }
}

function reasonText({ finding, reason, by, until }: SuppressedFinding, { language }: ReportContext): string {
  const { plan } = messagesFor(language)
  return [finding.message, reason, plan.by(by), until && plan.until(until)].filter(Boolean).join('\n')
}
