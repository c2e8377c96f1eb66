// What Terraform would say of a configuration before it asks AWS anything, as far as we can tell:
// each check gives sentences about what is wrong.
import { readFile } from 'node:fs/promises';
import { address, texts } from './configuration.mjs';

// What the provider's resources take and tell, cut from the schema of its version.
const provider = JSON.parse(await readFile(new URL('provider.json', import.meta.url), 'utf8'));

const META = ['count', 'depends_on', 'for_each', 'lifecycle', 'provider'];

const REFERENCE =
  /(?<![.\w"-])(?:(?:var|local|module)\.\w+|(?:data\.)?(?:aws|archive)_\w+\.\w+)(?:\[[^\]]*\])?(?:\.\w+)?/g;

/** References to what is not there. */
export function dangling({ blocks }) {
  const known = new Set(blocks.map(address));
  return references(blocks)
    .filter(({ to }) => !known.has(to))
    .map(({ from, to }) => `${from} refers to ${to}, which is not there`);
}

/** Variables and locals that nothing reads. */
export function unused({ blocks }) {
  const read = new Set(
    references(blocks)
      .filter(({ from, to }) => from !== to)
      .map(({ to }) => to),
  );
  return blocks
    .filter(({ kind }) => kind === 'variable' || kind === 'locals')
    .map(address)
    .filter((name) => !read.has(name))
    .map((name) => `nothing reads ${name}`);
}

/** References to attributes that a type does not have. */
export function unknownAttributes({ blocks }) {
  return references(blocks).flatMap(({ from, to, attribute }) => {
    const type = provider.types[to.split('.').slice(0, -1).join('.')];
    const has =
      !type || !attribute || attribute in type.arguments || type.attributes.includes(attribute);
    return has ? [] : [`${from} reads ${to}.${attribute}, which it does not tell`];
  });
}

/** Arguments that a type does not take, and those that it demands and does not get. */
export function misfits({ blocks }) {
  return blocks.flatMap((block) => {
    const { kind, type, body } = block;
    if ((kind !== 'resource' && kind !== 'data') || !type.startsWith('aws_')) {
      return [];
    }
    const known = provider.types[kind === 'data' ? `data.${type}` : type];
    return known
      ? argumentMisfits(address(block), body, known.arguments, META)
      : [`${address(block)} is of a type that provider.json does not hold`];
  });
}

function argumentMisfits(where, body, schema, meta = []) {
  const dynamic = Object.entries(body.dynamic ?? {});
  const blocks = dynamic.map(([name, made]) => [name, made.flatMap(({ content }) => content)]);
  const given = Object.entries(body).filter(([name]) => name !== 'dynamic' && !meta.includes(name));
  const all = [...given, ...blocks];
  const names = all.map(([name]) => name);
  return [
    ...names.filter((name) => !(name in schema)).map((name) => `${where} takes no ${name}`),
    ...Object.keys(schema)
      .filter((name) => schema[name].required && !names.includes(name))
      .map((name) => `${where} needs ${name}`),
    ...all
      .filter(([name, value]) => schema[name]?.block && Array.isArray(value))
      .flatMap(([name, value]) =>
        value.flatMap((inner) => argumentMisfits(`${where}.${name}`, inner, schema[name].block)),
      ),
  ];
}

function references(blocks) {
  return blocks.flatMap((block) => {
    const from = address(block) || `${block.kind} ${block.name}`;
    return texts(block.body)
      .filter((text) => text.includes('${'))
      .flatMap((text) => text.match(REFERENCE) ?? [])
      .map((reference) => ({ from, ...parts(reference) }));
  });
}

function parts(reference) {
  const words = reference.replace(/\[[^\]]*\]/g, '').split('.');
  const length = words[0] === 'data' ? 3 : 2;
  return { to: words.slice(0, length).join('.'), attribute: words[length] };
}
