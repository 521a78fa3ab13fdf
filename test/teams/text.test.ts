import { describe, expect, test } from '@jest/globals';
import { Activiteit } from '../../src/teams/activity.js';
import { chooseDeur, isPersonal, ownText } from '../../src/teams/text.js';

const activiteit = (changes: object): Activiteit =>
  Activiteit.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:anne' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:1' },
    ...changes,
  });
const own = (text: string): string => ownText(activiteit({ text }));

describe('what somebody typed himself', () => {
  test.each([
    ['<at>Wegwijzer</at> hij wordt gepest', 'hij wordt gepest'],
    ['<at id="0">Wegwijzer</at> vraag het <at id="1">Jan</at> ook', 'vraag het  ook'],
    ['<blockquote>oud</blockquote>nieuw', 'nieuw'],
    ['<blockquote>a<blockquote>b</blockquote>c</blockquote>nieuw', 'nieuw'],
    ['> oud\n&gt; ook oud\nnieuw', 'nieuw'],
    ['nieuw <blockquote>nooit gesloten', 'nieuw'],
    ['minder dan < en meer dan 5 > 3', 'minder dan < en meer dan 5 > 3'],
    ['  ', ''],
  ])('%j becomes %j', (text, left) => {
    expect(own(text)).toBe(left);
  });
  test('of a marked-up reply the entities are letters again', () => {
    const content =
      '<blockquote itemtype="http://schema.skype.com/Reply"><p>oud</p></blockquote><p>caf&#233; &amp; &lt;b&gt;</p>';
    expect(ownText(activiteit({ text: 'oud caf', attachments: [{ contentType: 'text/html', content }] }))).toBe(
      'café & <b>',
    );
  });
  test('hostile markup takes no more time than ordinary text: it is read once', () => {
    const hostile = [
      '<blockquote '.repeat(8000),
      '<'.repeat(90_000),
      '<blockquote>'.repeat(8000),
      '> '.repeat(45_000),
      '&#'.repeat(45_000),
    ];
    const started = performance.now();
    for (const text of hostile) own(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('which door', () => {
  test.each([
    'help, een leerling slaat',
    'hallo, ik heb een vraag over een meisje',
    'stop met pesten in groep 5',
    'route naar hulp bij rouw',
  ])('%j is a signal', (tekst) => {
    expect(chooseDeur(tekst, true)).toEqual({ deur: 'signaal', tekst });
  });
  test.each([
    ['HELP!!', 'hulp'],
    ["thema's", 'themas'],
    ['Thema`s', 'themas'],
    ['...', 'signaal'],
    ['?', 'hulp'],
  ])('%j is %s', (tekst, deur) => {
    expect(chooseDeur(tekst, false)).toMatchObject({ deur });
  });
  test('"ik ben ..." is a door in the demo only', () => {
    expect(chooseDeur('Ik ben een leerkracht.', true)).toEqual({ deur: 'rol', rol: 'leerkracht' });
    expect(chooseDeur('Ik ben een leerkracht.', false)).toMatchObject({ deur: 'signaal' });
  });
});

test('a chat that says nothing about itself is personal unless it is a group', () => {
  expect(isPersonal(activiteit({}))).toBe(true);
  expect(isPersonal(activiteit({ conversation: { id: 'a', isGroup: true } }))).toBe(false);
  expect(isPersonal(activiteit({ conversation: { id: 'a', conversationType: 'iets-nieuws', isGroup: true } }))).toBe(
    false,
  );
});
