// The rule letters of the catalogue: which figures an entry of a kind feeds, and with how much.
// A kind carries rules, a rule feeds figures; topics and channels appear nowhere but in the traffic month.
import type { JournalFigureId } from './figures.ts';

interface CountingRule {
  /** The letter people know it by. */
  readonly letter: 'S' | 'A' | 'C' | 'N' | 'B' | 'R' | 'L' | '1' | 'P' | 'T' | 'D' | 'M' | 'H';
  readonly figures: readonly JournalFigureId[];
}

/**
 * S sum of sessions · A attendance by group · C widest reach · N articles · B banners · R broadcasts · L lessons ·
 * 1 one per entry · P people (staff and pupils) · T entries of the traffic month · D staff at a study of documents ·
 * M titles of material · H people helped.
 */
export const COUNTING_RULES = {
  sessions: { letter: 'S', figures: ['fig.pr.ses'] },
  /** An exhibition is one session however long it stands. */
  one_session: { letter: '1', figures: ['fig.pr.ses'] },
  attendance: { letter: 'A', figures: ['fig.pr.att.staff', 'fig.pr.att.pupil', 'fig.pr.att.parent'] },
  coverage: { letter: 'C', figures: ['fig.pr.cover'] },
  staff_coverage: { letter: 'C', figures: ['fig.pr.cover'] },
  traffic_month: { letter: 'T', figures: ['fig.gt.month.acts'] },
  articles: { letter: 'N', figures: ['fig.pr.news'] },
  banners: { letter: 'B', figures: ['fig.pr.banner'] },
  broadcasts: { letter: 'R', figures: ['fig.pr.radio'] },
  materials: { letter: 'M', figures: ['fig.pr.material'] },
  contest: { letter: '1', figures: ['fig.pr.contest.held'] },
  contest_entries: { letter: 'A', figures: ['fig.pr.contest.entries'] },
  lessons: { letter: 'L', figures: ['fig.pr.lesson'] },
  document_study: { letter: 'D', figures: ['fig.doc.spread'] },
  pact: { letter: '1', figures: ['fig.cm.unit'] },
  fire_check: { letter: '1', figures: ['fig.pc.check'] },
  fire_drill: { letter: 'S', figures: ['fig.pc.drill'] },
  escape_training: { letter: 'P', figures: ['fig.pc.train'] },
  police_meeting: { letter: '1', figures: ['fig.co.meet'] },
  parents_meeting: { letter: '1', figures: ['fig.co.parent'] },
  public_service_help: { letter: 'H', figures: ['fig.svc.help'] },
  festival: { letter: '1', figures: ['fig.fest.held'] },
  festival_people: { letter: 'A', figures: ['fig.fest.people'] },
  festival_joined: { letter: '1', figures: ['fig.fest.joined'] },
} as const satisfies Readonly<Record<string, CountingRule>>;

export type CountingRuleId = keyof typeof COUNTING_RULES;

export function isCountingRule(text: string): text is CountingRuleId {
  return Object.hasOwn(COUNTING_RULES, text);
}

/** The figures behind a list of rules, each once: `countsAs` of the interface. */
export function figuresBehind(rules: readonly CountingRuleId[]): JournalFigureId[] {
  return [...new Set(rules.flatMap((rule) => COUNTING_RULES[rule].figures))];
}
