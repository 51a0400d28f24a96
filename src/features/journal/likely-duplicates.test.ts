import { describe, expect, it } from 'vitest';
import { DEFAULT_CATALOGUE } from './default-catalogue.ts';
import { anActivity } from './journal-fixture.ts';
import { likelyDuplicates } from './likely-duplicates.ts';

type Sketch = Parameters<typeof anActivity>[1];

/** The codes asked about an entry when another one is there already. */
function askedAbout([kind, sketch]: [string, Sketch], [otherKind, otherSketch]: [string, Sketch]): string[] {
  const other = { ...anActivity(otherKind, otherSketch), id: 'earlier' };
  return likelyDuplicates(anActivity(kind, sketch), [other], DEFAULT_CATALOGUE).map(({ code }) => code);
}

const TALK = { title: 'Nói chuyện phòng, chống ma túy', topics: ['drugs'], attendance: { pupils: 600 } };

describe('D15: a copy saved without a change', () => {
  it.each(['2026-03-19', '2026-03-26', '2026-04-02'])(
    'is asked about when it lies within seven days (%s)',
    (heldOn) => {
      expect(askedAbout(['talk', TALK], ['talk', { ...TALK, heldOn }])).toEqual(['activity.copied']);
    },
  );

  it('is found although marks and case of the title differ', () => {
    expect(
      askedAbout(['talk', TALK], ['talk', { ...TALK, title: 'NÓI CHUYỆN phong, chống ma tuý' }]),
    ).toEqual(['activity.copied']);
  });

  it.each<[string, Sketch]>([
    ['eight days apart', { ...TALK, heldOn: '2026-03-18' }],
    ['another title', { ...TALK, title: 'Nói chuyện về mạng' }],
    ['other people', { ...TALK, attendance: { pupils: 599 } }],
    ['people unknown instead of 0', { ...TALK, attendance: { pupils: 600, staff: 0 } }],
    ['other topics', { ...TALK, topics: ['drugs', 'law_policy'] }],
    ['other sessions', { ...TALK, sessions: 2 }],
    ['other products', { ...TALK, products: { articles: 1 } }],
  ])('is none with %s', (_, other) => {
    expect(askedAbout(['talk', TALK], ['talk', other])).toEqual([]);
  });

  it('names the entry it is about', () => {
    const other = { ...anActivity('talk', { ...TALK, heldOn: '2026-03-20' }), id: 'earlier' };
    expect(likelyDuplicates(anActivity('talk', TALK), [other], DEFAULT_CATALOGUE)).toEqual([
      {
        path: 'title',
        code: 'activity.copied',
        params: { title: TALK.title, date: '20/3/2026', id: 'earlier' },
      },
    ]);
  });
});

describe('one event, one entry, one kind', () => {
  it('the same title on the same day under two kinds is asked about', () => {
    expect(askedAbout(['talk', TALK], ['flag_salute_talk', TALK])).toEqual(['activity.same_event']);
    expect(askedAbout(['talk', TALK], ['flag_salute_talk', { ...TALK, heldOn: '2026-03-25' }])).toEqual([]);
  });

  it('D5: a drill and a training with titles of their own are two entries', () => {
    expect(
      askedAbout(['fire_drill', { title: 'Thực tập' }], ['escape_training', { title: 'Tập huấn' }]),
    ).toEqual([]);
  });
});

describe('D4: one theme in a week', () => {
  const ofClass = (name: string, heldOn: string): [string, Sketch] => [
    'class_hour_talk',
    { title: `Sinh hoạt lớp ${name}: không dùng nắm đấm`, topics: ['mediation'], heldOn },
  ];

  it('another class in the same week, Monday to Sunday, is asked about', () => {
    expect(askedAbout(ofClass('8A2', '2026-03-29'), ofClass('8A1', '2026-03-23'))).toEqual([
      'activity.theme_again',
    ]);
  });

  it('the next week is another session', () => {
    expect(askedAbout(ofClass('8A2', '2026-03-30'), ofClass('8A1', '2026-03-29'))).toEqual([]);
  });

  it('another theme in the same week is another session', () => {
    const other: [string, Sketch] = [
      'class_hour_talk',
      { title: 'Sinh hoạt lớp', topics: ['drugs'], heldOn: '2026-03-27' },
    ];
    expect(askedAbout(ofClass('8A2', '2026-03-26'), other)).toEqual([]);
  });
});

describe('D3: an article that counts twice', () => {
  const withArticle: [string, Sketch] = ['talk', { ...TALK, products: { articles: 1 } }];
  const article: [string, Sketch] = ['news_article', { title: 'Tin: buổi nói chuyện', topics: ['drugs'] }];

  it('is asked about whichever was written first', () => {
    expect(askedAbout(article, withArticle)).toEqual(['activity.news_twice']);
    expect(askedAbout(withArticle, article)).toEqual(['activity.news_twice']);
  });

  it.each<[string, [string, Sketch], [string, Sketch]]>([
    ['the talk has no article', article, ['talk', TALK]],
    ['the topics differ', ['news_article', { title: 'Tin', topics: ['drowning'] }], withArticle],
    [
      'the days differ',
      ['news_article', { title: 'Tin', topics: ['drugs'], heldOn: '2026-03-27' }],
      withArticle,
    ],
    [
      'both are media',
      article,
      ['social_post', { title: 'Bài', topics: ['drugs'], products: { articles: 2 } }],
    ],
  ])('is none when %s', (_, entry, other) => {
    expect(askedAbout(entry, other)).toEqual([]);
  });
});

describe('D6: the routine of a model', () => {
  const duty: [string, Sketch] = ['gate_traffic_duty', { title: 'Trực cổng', modelId: 'model-1' }];

  it('is asked about when the same day of the model has its specific kind', () => {
    expect(askedAbout(['model_operation', { title: 'Sinh hoạt', modelId: 'model-1' }], duty)).toEqual([
      'activity.model_twice',
    ]);
  });

  it('is none for another model or no model', () => {
    expect(askedAbout(['model_operation', { title: 'Sinh hoạt', modelId: 'model-2' }], duty)).toEqual([]);
    expect(
      askedAbout(['model_operation', { title: 'Sinh hoạt' }], ['gate_traffic_duty', { title: 'Trực' }]),
    ).toEqual([]);
  });
});
