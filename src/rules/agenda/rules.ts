import type { GradedRule } from '../registry.js';
import { caseNumberForm } from './case-number-form.js';
import { caseWithoutRecommendation } from './case-without-recommendation.js';
import { fieldUnknown } from './field-unknown.js';
import { headingWithoutSpace } from './heading-without-space.js';
import { itemNamedAsSection } from './item-named-as-section.js';
import { itemTitleTwice } from './item-title-twice.js';
import { itemWithoutMinutes } from './item-without-minutes.js';
import { minutesInAgenda } from './minutes-in-agenda.js';
import { previousMeetingDate } from './previous-meeting-date.js';
import { recommendationMissing } from './recommendation-missing.js';
import { recommendationWithoutOpening } from './recommendation-without-opening.js';
import { sectionEmpty } from './section-empty.js';
import { sectionOrder } from './section-order.js';
import { shortTitleDiffers } from './short-title-differs.js';
import { weekdayWrong } from './weekday-wrong.js';

/** Rules about items and their sections, with what each counts as. */
export const AGENDA_RULES: readonly GradedRule[] = [
  { rule: headingWithoutSpace, severity: 'warning' },
  { rule: fieldUnknown, severity: 'warning' },
  { rule: itemNamedAsSection, severity: 'warning' },
  { rule: itemTitleTwice, severity: 'warning' },
  { rule: shortTitleDiffers, severity: 'hint' },
  { rule: caseNumberForm, severity: 'warning' },
  { rule: sectionOrder, severity: 'hint' },
  { rule: sectionEmpty, severity: 'warning' },
  { rule: caseWithoutRecommendation, severity: 'warning' },
  { rule: recommendationMissing, severity: 'warning' },
  { rule: recommendationWithoutOpening, severity: 'warning' },
  { rule: itemWithoutMinutes, severity: 'warning' },
  { rule: minutesInAgenda, severity: 'warning' },
  { rule: previousMeetingDate, severity: 'warning' },
  { rule: weekdayWrong, severity: 'warning' },
];
