import { expect, test } from 'vitest';
import { votesIn } from './plenary.ts';

const typed = {
  ...{ 'how-neutrality': 'votes', 'vote-neutrality-17.02:a': 'for', 'vote-neutrality-17.02:b': 'against' },
  ...{
    'dissent-neutrality-17.02:b': 'Buktinya kurang.',
    'vote-neutrality-17.02:c': '',
    'vote-crime-17.02:a': 'against',
  },
};

test('every vote that was typed is handed on, also of somebody who is not ticked as present: it is refused, never dropped', () => {
  expect(votesIn(typed, 'neutrality', ['17.02:a'])).toEqual([
    { person: '17.02:a', vote: 'for', reason: '' },
    { person: '17.02:b', vote: 'against', reason: 'Buktinya kurang.' },
  ]);
});

test('agreed by all, each who was present voted for it', () => {
  expect(votesIn({ ...typed, 'how-neutrality': 'consensus' }, 'neutrality', ['17.02:a', '17.02:c'])).toEqual(
    ['17.02:a', '17.02:c'].map(person => ({ person, vote: 'for', reason: '' })),
  );
});
