import { readFileSync } from 'node:fs'
import { loadRules } from '@lunshen/measure'
import type { CheckResult } from '@lunshen/schemas'
import type { Language, ReportContext } from '../src/index.ts'

const articles = [
  {
    number: 12,
    name: '申请',
    text: '人工智能科技活动负责人应依照规定向委员会或服务中心提交申请材料。申请材料主要包括：\n（一）人工智能科技活动方案，包括研究背景、目的、计划和实施步骤，所涉及相关机构的合法资质材料、人员情况、经费来源，拟采用的算法机制机理，数据使用类型、来源与获取方式、清洗方式，测试评估方法，拟形成的软硬件产品，预期应用领域及适用人群等；\n（二）人工智能科技活动科技伦理风险评估情况及防控预案，包括人工智能技术预期应用、误用及滥用带来的潜在科技伦理风险评估，对产生科技伦理风险的防控计划等；\n（三）遵守人工智能科技伦理和科研诚信等要求的承诺书。',
  },
  {
    number: 15,
    name: '审查重点',
    text: '委员会或服务中心开展人工智能科技伦理审查，重点关注以下方面：\n（一）公平公正，采取有效手段提升数据完整性、多样性，算法、模型、系统设计合理，防止偏见歧视、算法压榨，保障资源分配、机会获取、决策过程的客观性与包容性。\n（二）可控可信，采取鲁棒性设计等相关措施，保障模型、系统可应对开放环境、极端情况和干扰性因素，最终使用者能够控制、指导和干预模型、系统的基本操作。持续监测运行，发生突发状况可及时采取补救措施。\n（三）透明可解释，以合理方式披露相关信息，包括但不限于算法、模型、系统的用途、运行逻辑、交互方式说明、潜在风险等。采用有效技术手段提升算法、模型和系统的可解释性。\n（四）责任可追溯，采取日志管理等措施清楚记录数据、算法、模型、系统各个环节的相关信息，保障全链路可追踪和管理，出现问题时可精准定位具体环节并确定责任人。\n（五）拟开展人工智能科技活动的科技人员资质符合相关要求，具有科学价值、社会价值，研究目标对增进人类福祉、实现社会可持续发展等具有积极作用。人工智能科技活动的风险受益合理，科技伦理风险控制方案及应急预案科学恰当、具有可操作性。',
  },
]

const elements = [
  { id: '12.1.background', title: { zh: '研究背景', en: 'Background' } },
  {
    id: '12.1.data-source',
    title: { zh: '数据来源与获取方式', en: 'Data sources and how they are obtained' },
    why: {
      zh: '来源不清，就无法判断取得是否合法、是否征得同意。',
      en: 'Without the source nobody can tell whether the data were lawfully obtained.',
    },
  },
]

/** Articles 12 and 15 as the measure has them, and what it knows of two elements. */
export function reportContext(language: Language): ReportContext {
  return { language, articles, elements, rules: loadRules() }
}

/** Reads a fixture result. */
export function fixture(name: 'good' | 'poor' | 'screen' | 'application'): CheckResult {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')) as CheckResult
}
