// Makes provider.json anew, for another version of the provider or other resources: what a type takes
// and tells is read from its bindings, which are made from the provider's own schema. From deploy/:
//   npm install --no-save --legacy-peer-deps @cdktn/provider-aws@25.7.0
//   node terraform/checks/provider.mjs >provider.json && mv provider.json terraform/checks/
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, ROOT } from './configuration.mjs';

const BINDINGS = fileURLToPath(new URL('../../node_modules/@cdktn/provider-aws', import.meta.url));
const INTERFACE = /export interface (\w+)(?: extends ([^{]+?))? \{(.*?)\n\}/gs;
const FIELD = /#(\w+) \w+#\1\}.*?\*\/\s*readonly \w+(\??): ([^;]+);/gs;

const { cdktn } = JSON.parse(await readFile(join(BINDINGS, 'package.json'), 'utf8'));
const types = await Promise.all([...(await usedTypes())].sort().map(described));

const [provider] = /[^/]+\/[^/]+$/.exec(cdktn.provider.name);
process.stdout.write(`{
  "provider": "${provider} ${cdktn.provider.version}",
  "types": {
${types.map(([type, known]) => `    "${type}": ${JSON.stringify(known)}`).join(',\n')}
  }
}
`);

async function usedTypes() {
  const examples = await readdir(join(ROOT, 'examples'));
  const folders = [ROOT, ...examples.map((name) => join(ROOT, 'examples', name))];
  const blocks = (await Promise.all(folders.map(read))).flatMap(
    (configuration) => configuration.blocks,
  );
  const ours = blocks.filter(({ type }) => type?.startsWith('aws_'));
  return new Set(ours.map(({ kind, type }) => (kind === 'data' ? `data.${type}` : type)));
}

async function described(type) {
  const folder = type.replace(/^aws_/, '').replace('.', '-').replaceAll('_', '-');
  const text = (file) => readFile(join(BINDINGS, 'lib', folder, file), 'utf8');
  const args = taken(await text('index.d.ts'));
  const told = attributes(await text('index.js')).filter((name) => !(name in args));
  return [type, { arguments: args, attributes: [...new Set(told)].sort() }];
}

function taken(declarations) {
  const interfaces = [...declarations.matchAll(INTERFACE)];
  const fields = new Map(interfaces.map(([, name, , body]) => [name, [...body.matchAll(FIELD)]]));
  const [, root] = interfaces.find(([, , parent]) => parent?.includes('TerraformMetaArguments'));
  const describe = (name) =>
    Object.fromEntries(
      fields.get(name).map(([, field, optional, held]) => {
        const inner = held.match(/\w+/g).find((word) => fields.has(word));
        const required = optional ? {} : { required: true };
        return [field, inner ? { ...required, block: describe(inner) } : required];
      }),
    );
  return describe(root);
}

/** The last class of a binding is the type itself; those before it are its blocks. */
function attributes(script) {
  const self = script.slice(script.lastIndexOf('extends cdktn.Terraform'));
  return [
    ...self.matchAll(/get\w*Attribute\('([a-z0-9_]+)'\)/g),
    ...self.matchAll(/List\(this, "([a-z0-9_]+)"/g),
  ].map(([, name]) => name);
}
