import { describe, expect, it } from 'vitest';
import { decide, defineWorkflow, stepsFrom } from './workflow.ts';

const letter = defineWorkflow({
  name: 'letter',
  states: ['draft', 'sent', 'answered'],
  transitions: [
    { from: ['draft'], to: 'sent', by: ['author'], needs: ['letter.empty', 'letter.no_address'] },
    { from: ['sent'], to: 'answered', by: ['reader'] },
    { from: ['sent'], to: 'recalled', becomes: 'draft', by: ['author'], needs: ['letter.opened'] },
    { from: ['answered'], to: 'recalled', becomes: 'draft', by: ['reader'] },
  ],
  wrongState: { sent: { sent: 'letter.already_sent' } },
  wrongRole: { sent: 'letter.not_author' },
});

describe('deciding a step', () => {
  it('allows a step of the table and says the state it leads to', () => {
    expect(decide(letter, { state: 'draft', to: 'sent', roles: ['author'] })).toEqual({
      ok: true,
      becomes: 'sent',
    });
    expect(decide(letter, { state: 'sent', to: 'recalled', roles: ['author'] })).toEqual({
      ok: true,
      becomes: 'draft',
    });
  });

  it('tells a stranger to the step who may do it, without looking at the state', () => {
    for (const state of ['draft', 'sent', 'answered'] as const) {
      expect(decide(letter, { state, to: 'sent', roles: ['reader'] })).toEqual({
        ok: false,
        kind: 'forbidden',
        code: 'letter.not_author',
        who: ['author'],
      });
    }
  });

  it('names in a wrong state those who can lead to a right one', () => {
    expect(decide(letter, { state: 'sent', to: 'sent', roles: ['author'] })).toEqual({
      ok: false,
      kind: 'rule',
      code: 'letter.already_sent',
      who: ['author'],
    });
    expect(decide(letter, { state: 'answered', to: 'sent', roles: ['author'] })).toMatchObject({
      code: 'letter.wrong_state',
      who: ['reader'],
    });
  });

  it('refuses a role that may do the step only from another state', () => {
    expect(decide(letter, { state: 'answered', to: 'recalled', roles: ['author'] })).toMatchObject({
      kind: 'forbidden',
      who: ['reader'],
    });
  });

  it('tells the first condition that is not met, in the order of the table', () => {
    const unmet = ['letter.no_address', 'letter.empty', 'letter.of_no_interest'];
    expect(decide(letter, { state: 'draft', to: 'sent', roles: ['author'], unmet })).toMatchObject({
      code: 'letter.empty',
      who: ['author'],
    });
    expect(
      decide(letter, { state: 'draft', to: 'sent', roles: ['author'], unmet: ['letter.opened'] }).ok,
    ).toBe(true);
  });
});

describe('the table', () => {
  it('lists the steps that a role has from a state', () => {
    expect(stepsFrom(letter, 'sent', ['author'])).toEqual(['recalled']);
    expect(stepsFrom(letter, 'sent', ['reader', 'author'])).toEqual(['answered', 'recalled']);
    expect(stepsFrom(letter, 'draft', ['reader'])).toEqual([]);
  });

  it('is refused when it names a state that is not declared, or leads nowhere', () => {
    const states = ['draft'] as readonly string[];
    const build = (from: string, to: string) => () =>
      defineWorkflow({ name: 'x', states, transitions: [{ from: [from], to, by: ['a'] }] });
    expect(build('lost', 'draft')).toThrow(RangeError);
    expect(build('draft', 'nowhere')).toThrow(RangeError);
  });
});
