import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type ActorKind, receiverOn } from '../../src/law/receivers.ts';

const on = (day: string, actor: ActorKind) => receiverOn(Temporal.PlainDate.from(day), actor);
const ids = (day: string, actor: ActorKind) => {
  const answer = on(day, actor);
  return answer.ok ? answer.value.to.map(receiver => receiver.id) : answer.refusal.field;
};

describe('who receives the referral of a civil servant', () => {
  test('KASN before 4 September 2024, BKN from that day', () => {
    expect(ids('2024-09-03', 'pns')).toEqual(['kasn']);
    expect(ids('2024-09-04', 'pns')).toEqual(['bkn']);
  });

  test('BKN stays after 16 October 2027, with a warning that the independent body was due', () => {
    const before = on('2027-10-15', 'pppk');
    const after = on('2027-10-16', 'pppk');
    expect(before.ok && before.value.warnings).toEqual([]);
    expect(after.ok && after.value.to.map(receiver => receiver.id)).toEqual(['bkn']);
    expect(after.ok && after.value.warnings[0]?.id).toContain('121/PUU-XXII/2024');
  });

  test('the days on which sources disagree about the end of KASN are marked', () => {
    const answer = on('2024-08-30', 'pns');
    expect(answer.ok && answer.value.warnings).toHaveLength(1);
  });

  test('the personnel authority acts afterwards, and the ministry gets a copy about an acting regional head', () => {
    const answer = on('2024-10-01', 'pj');
    expect(answer.ok && answer.value.onward.map(receiver => receiver.id)).toEqual(['personnel-authority']);
    expect(answer.ok && answer.value.copy.map(receiver => receiver.id)).toEqual(['home-affairs']);
  });

  test('before KASN existed nobody received it, and the refusal names the day', () => {
    expect(ids('2013-05-01', 'pns')).toBe('day');
  });
});

describe('who receives the referral of others', () => {
  test('a village head never goes to BKN, an urban ward head does', () => {
    expect(ids('2024-10-01', 'kades')).toEqual(['regent']);
    expect(ids('2024-10-01', 'lurah')).toEqual(['bkn']);
  });

  test('soldiers and police officers go to their own institutions', () => {
    expect(ids('2024-10-01', 'tni')).toEqual(['military-police']);
    expect(ids('2024-10-01', 'polri')).toEqual(['propam']);
  });

  test('a crime goes through Gakkumdu whoever the actor is', () => {
    const answer = receiverOn(Temporal.PlainDate.from('2024-10-01'), 'warga', 'crime');
    expect(answer.ok && answer.value.to.map(receiver => receiver.id)).toEqual(['gakkumdu']);
  });

  test('for an ordinary citizen no source names a receiver of neutrality, and the refusal names the actor', () => {
    expect(ids('2024-10-01', 'warga')).toBe('actor');
  });
});
