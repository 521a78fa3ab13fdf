import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { projectRoot } from '../../../src/data/paths.js';
import { vulIn } from '../../../src/teams/cards/kaart-van.js';
import { loadTemplates } from '../../../src/teams/cards/templates.js';
import { KAARTDATA } from '../../../src/teams/cards/kaartdata.js';
import { vanSoort } from '../../support/kaart-lezen.js';
import { antwoord, contact, WEERGAVEN } from '../../support/weergaven.js';

const render = loadTemplates();

test('a name of the installation, whatever stands in it, becomes no markup, no mention and no template', () => {
  const nasty = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.constantFrom(
      '[klik](https://kwaad.example)',
      '<at>iedereen</at>',
      '${$root}',
      '**x** _y_ `z`',
      '\\${a}',
      '$\\{a}',
    ),
  );
  fc.assert(
    fc.property(nasty, nasty, (naam, functie) => {
      const kaart = render(vulIn({ ...antwoord, contact: { ...contact, naam, functie } }, '28:bot'));
      for (const { text } of vanSoort(kaart, 'TextBlock')) expect(text).not.toMatch(/[*_`~<>[\]\\]|\$\{/);
    }),
    { numRuns: 200 },
  );
});

test('a link is a chat, a mail or a call, without any text, whatever the installation says', () => {
  const nasty = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom('javascript:alert(1)', 'a@b.nl?subject=x&body=y', 'x&message=hallo', '${url}'),
  );
  fc.assert(
    fc.property(nasty, nasty, nasty, (teams, mail, telefoon) => {
      const kaart = render(vulIn({ ...antwoord, contact: { ...contact, teams, mail, telefoon } }, '28:bot'));
      for (const { url } of vanSoort(kaart, 'Action.OpenUrl'))
        expect(url).toMatch(
          /^(https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=[^&]*|mailto:[^?&]+|tel:[0-9+]+)$/,
        );
    }),
    { numRuns: 200 },
  );
});

test.each(Object.entries(WEERGAVEN))(
  'card %s takes no field that it does not know, such as what was typed',
  (_naam, weergave) => {
    const { naam, data } = vulIn(weergave, '28:bot');
    expect(KAARTDATA[naam].safeParse({ ...data, tekst2: 'hij wordt gepest' }).success).toBe(false);
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 40 }), (typed) => {
        fc.pre(typed.trim().length >= 12);
        const met: object = { ...weergave, tekst: `${typed}#getypt`, invoer: `${typed}#getypt` };
        expect(JSON.stringify(render(vulIn(Object.assign({}, weergave, met), '28:bot')))).not.toContain('#getypt');
      }),
      { numRuns: 20 },
    );
  },
);

test('a template with a field that the data lack is refused when it is drawn, not shown half', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cards-'));
  try {
    cpSync(realpathSync(path.join(projectRoot(), 'cards')), folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'melding.json'),
      '{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"${nergens}"}]}',
    );
    const broken = loadTemplates(folder);
    expect(() => broken(vulIn({ kaart: 'melding', soort: 'leeg' }, ''))).toThrow('not filled in');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a missing template is noticed at start', () => {
  expect(() => loadTemplates(path.join(projectRoot(), 'src'))).toThrow('ENOENT');
});
