// Terraform's files as data. The parser is Terraform's own, in WebAssembly.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@cdktn/hcl2json';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The files of a folder as one configuration; throws where one is not HCL. */
export async function read(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.tf'));
  const texts = files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
  return configuration(Object.fromEntries(await Promise.all(texts)));
}

/** Texts by file name as one configuration. */
export async function configuration(texts) {
  const blocks = [];
  for (const [file, text] of Object.entries(texts)) {
    blocks.push(...flat(await parse(file, text)));
  }
  return { blocks, text: Object.values(texts).join('\n') };
}

function flat(parsed) {
  const blocks = [];
  for (const [kind, content] of Object.entries(parsed)) {
    if (kind === 'resource' || kind === 'data') {
      for (const [type, named] of Object.entries(content)) {
        for (const [name, bodies] of Object.entries(named)) {
          blocks.push(...bodies.map((body) => ({ kind, type, name, body })));
        }
      }
    } else if (Array.isArray(content)) {
      // Blocks without a name; locals are many under one.
      const bodies =
        kind === 'locals' ? content.flatMap(Object.entries) : content.map((b) => ['', b]);
      blocks.push(...bodies.map(([name, body]) => ({ kind, name, body })));
    } else {
      for (const [name, bodies] of Object.entries(content)) {
        blocks.push(...bodies.map((body) => ({ kind, name, body })));
      }
    }
  }
  return blocks;
}

/** How others name a block; empty where nobody can. */
export function address({ kind, type, name }) {
  const forms = {
    resource: `${type}.${name}`,
    data: `data.${type}.${name}`,
    variable: `var.${name}`,
    locals: `local.${name}`,
    module: `module.${name}`,
  };
  return forms[kind] ?? '';
}

/** Every text in a value, however deep, keys too where they are computed. */
export function texts(value) {
  if (typeof value === 'string') {
    return [value];
  }
  if (value === null || typeof value !== 'object') {
    return [];
  }
  return Object.entries(value).flatMap(([key, held]) => [key, ...texts(held)]);
}
