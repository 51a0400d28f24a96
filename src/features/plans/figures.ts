// The figures that plans answer for: has a unit a plan for the year, by what the plan is about. A joint plan answers
// yes to each of them; a unit that keeps no plan here is unknown, because its plan may stand on paper.
import type { FigureDefinition, Level } from '#shared/figure-definition.ts';

const ALL_SCHOOLS: readonly Level[] = ['preschool', 'primary', 'lower_secondary'];
const SOURCE = 'Kế hoạch năm 2024 của Phòng Giáo dục và Đào tạo huyện Củ Chi';

const JOINT = {
  vi: 'Một kế hoạch chung cho cả hai nội dung trả lời “có” cho cả hai chỉ tiêu kế hoạch.',
  en: 'One joint plan answers yes to both figures on plans.',
};

function planFigure(
  given: Pick<FigureDefinition, 'id' | 'label' | 'source' | 'definition'>,
): FigureDefinition {
  return {
    ...given,
    unit: 'có/không',
    rule: 'yes_no',
    group: 'lãnh đạo',
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'plans',
  };
}

export const PLAN_FIGURES: readonly FigureDefinition[] = [
  planFigure({
    id: 'fig.doc.plan',
    label: { vi: 'Có kế hoạch năm', en: 'Has a plan for the year' },
    source: `${SOURCE}, phần II.3, III`,
    definition: {
      vi: 'Cuối kỳ, đơn vị có kế hoạch của năm đã được Phòng nhận, riêng hoặc chung cho các nội dung.',
      en: 'At the end of the period a plan of the year stands accepted, one for all subjects or several.',
    },
  }),
  planFigure({
    id: 'fig.doc.plan.order',
    label: {
      vi: 'Có kế hoạch bảo đảm an ninh, trật tự và an toàn giao thông',
      en: 'Has a plan for security, order and traffic safety',
    },
    source: `${SOURCE}, phần II.3`,
    definition: JOINT,
  }),
  planFigure({
    id: 'fig.doc.plan.rep',
    label: { vi: 'Có kế hoạch nhân rộng mô hình, điển hình tiên tiến', en: 'Has a plan to replicate models' },
    source: `${SOURCE}, phần III`,
    definition: JOINT,
  }),
];
