import type { ContradictionRule } from './conflict.ts'
import { ageRange } from './rules/age-range.ts'
import { anonymised } from './rules/anonymised.ts'
import { baseModel } from './rules/base-model.ts'
import { commitmentInstitution } from './rules/commitment-institution.ts'
import { commitmentProject } from './rules/commitment-project.ts'
import { deniedData } from './rules/denied-data.ts'
import { followUpInterval } from './rules/follow-up-interval.ts'
import { fundingParts } from './rules/funding-parts.ts'
import { fundingTotal } from './rules/funding-total.ts'
import { groupSum } from './rules/group-sum.ts'
import { humanConfirmsAll } from './rules/human-confirms-all.ts'
import { institution } from './rules/institution.ts'
import { modelParameters } from './rules/model-parameters.ts'
import { noHumanSubjects } from './rules/no-human-subjects.ts'
import { noMinors } from './rules/no-minors.ts'
import { noNetwork } from './rules/no-network.ts'
import { noPersonalData } from './rules/no-personal-data.ts'
import { periodReversed } from './rules/period-reversed.ts'
import { phaseOutsidePlan } from './rules/phase-outside-plan.ts'
import { planDuration } from './rules/plan-duration.ts'
import { planEnded } from './rules/plan-ended.ts'
import { planPeriod } from './rules/plan-period.ts'
import { projectLeader } from './rules/project-leader.ts'
import { projectTitle } from './rules/project-title.ts'
import { publicDataOnly } from './rules/public-data-only.ts'
import { retention } from './rules/retention.ts'
import { sampleSize } from './rules/sample-size.ts'
import { shareSum } from './rules/share-sum.ts'
import { siteCount } from './rules/site-count.ts'
import { splitPercent } from './rules/split-percent.ts'
import { teamSize } from './rules/team-size.ts'
import { testSetSize } from './rules/test-set-size.ts'

/** Every rule of contradictions, in the order of their ids. */
export const allContradictionRules: readonly ContradictionRule[] = [
  ageRange,
  anonymised,
  baseModel,
  commitmentInstitution,
  commitmentProject,
  deniedData,
  followUpInterval,
  fundingParts,
  fundingTotal,
  groupSum,
  humanConfirmsAll,
  institution,
  modelParameters,
  noHumanSubjects,
  noMinors,
  noNetwork,
  noPersonalData,
  periodReversed,
  phaseOutsidePlan,
  planDuration,
  planEnded,
  planPeriod,
  projectLeader,
  projectTitle,
  publicDataOnly,
  retention,
  sampleSize,
  shareSum,
  siteCount,
  splitPercent,
  teamSize,
  testSetSize,
]
