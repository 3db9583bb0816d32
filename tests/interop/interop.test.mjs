// Our certificates before other people's verifiers. The folder with them: ROZWAGA_CREDENTIALS.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {accepts, coreAccepts, requests} from './verifiers.mjs';

const folder = process.env.ROZWAGA_CREDENTIALS;
const read = name => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const kinds = readdirSync(folder).map(name => name.replace(/\.json$/, ''));
const certificates = kinds.filter(kind => !['receipt', 'expired'].includes(kind));

function altered(certificate, change) {
  const copy = structuredClone(certificate);
  change(copy);
  assert.notDeepEqual(copy, certificate, 'the change changed nothing');
  return copy;
}

async function refusedByAll(credential) {
  for (const suites of [['rdfc'], ['jcs'], ['rdfc', 'jcs']]) {
    assert.equal((await accepts(credential, ...suites)).accepted, false, suites.join(' and '));
  }
  assert.equal((await coreAccepts(credential)).accepted, false, 'verifier-core');
}

test('there is a variety to judge', () => assert.ok(certificates.length >= 12, kinds.join(' ')));

for (const kind of certificates) {
  test(`${kind}: both proofs hold, each by itself and together`, async () => {
    const certificate = read(kind);
    for (const suites of [['rdfc'], ['jcs'], ['rdfc', 'jcs']]) {
      const {accepted, proofs, why} = await accepts(certificate, ...suites);
      assert.ok(accepted, `${suites}: ${JSON.stringify(why)}`);
      assert.equal(proofs, suites.length);
    }
    const {accepted, why} = await coreAccepts(certificate);
    assert.ok(accepted, JSON.stringify(why));
  });
}

test('what expired is refused by its date', async () => {
  for (const suite of ['rdfc', 'jcs']) assert.equal((await accepts(read('expired'), suite)).accepted, false);
  assert.equal((await coreAccepts(read('expired'))).accepted, false);
});

test('the receipt of a policy holds by its one proof', async () => {
  assert.ok((await accepts(read('receipt'), 'jcs')).accepted);
  const other = altered(read('receipt'), r => { r.credentialSubject.name = 'Jan Kowalski'; });
  assert.equal((await accepts(other, 'jcs')).accepted, false);
});

const changes = {
  name: c => { c.credentialSubject.identifier[0].identityHash = 'Jan Kowalski'; },
  'one letter of the name': c => { c.credentialSubject.identifier[0].identityHash = c.credentialSubject.identifier[0].identityHash.replace('Ż', 'Z'); },
  'the kind of name': c => { c.credentialSubject.identifier[0].identityType = 'identifier'; },
  number: c => { c.credentialSubject.identifier[1].identityHash = '00418'; },
  'a team left out': c => { c.credentialSubject.identifier.pop(); },
  organisation: c => { c.issuer.name = 'Inna Firma'; },
  'self-declared left out': c => { c.issuer.name = c.issuer.name.replace(/ \(.*\)$/, ''); },
  score: c => { c.credentialSubject.result[0].value = '100'; },
  'pass mark': c => { c.credentialSubject.achievement.resultDescription[0].requiredValue = '10'; },
  'result of something else': c => { c.credentialSubject.result[0].resultDescription += 'x'; },
  title: c => { c.name = 'Another course'; },
  criteria: c => { c.credentialSubject.achievement.criteria.narrative += ' '; },
  evidence: c => { c.evidence[0].narrative = c.evidence[0].narrative.replaceAll('eeee', 'dddd'); },
  'date of award': c => { c.awardedDate = c.awardedDate.replace(/^..../, '2025'); },
  'longer validity': c => { c.validUntil = c.validUntil.replace(/^..../, '2099'); },
  id: c => { c.id = 'urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c12'; },
  'a further value': c => { c.description = 'More than was signed'; },
  'another type': c => { c.type[1] = 'EndorsementCredential'; },
  'date of the proofs': c => { for (const proof of c.proof) proof.created = proof.created.replace(/^..../, '2025'); },
  'purpose of the proofs': c => { for (const proof of c.proof) proof.proofPurpose = 'authentication'; },
  'values of the proofs swapped': c => { [c.proof[0].proofValue, c.proof[1].proofValue] = [c.proof[1].proofValue, c.proof[0].proofValue]; },
  'suites of the proofs swapped': c => { [c.proof[0].cryptosuite, c.proof[1].cryptosuite] = [c.proof[1].cryptosuite, c.proof[0].cryptosuite]; },
  'no proof': c => { delete c.proof; },
  "another certificate's proofs": c => { c.proof = read('greek').proof; },
  "somebody else's key": c => {
    const other = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
    c.issuer.id = `did:key:${other}`;
    for (const proof of c.proof) proof.verificationMethod = `did:key:${other}#${other}`;
  },
};

for (const [what, change] of Object.entries(changes)) {
  test(`refused when altered: ${what}`, async () => refusedByAll(altered(read('plain'), change)));
}

test('a proof that is missing is missed by who looks for it', async () => {
  const [rdfc, jcs] = read('plain').proof;
  const with_ = proof => ({...read('plain'), proof});
  assert.equal((await accepts(with_([jcs]), 'rdfc')).accepted, false);
  assert.equal((await accepts(with_([rdfc]), 'jcs')).accepted, false);
  assert.equal((await coreAccepts(with_([jcs]))).accepted, false);
});

test('no verifier went to the network for more than a schema', () => {
  for (const address of requests) assert.match(address, /schema/);
});
