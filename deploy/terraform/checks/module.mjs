// The module of this folder, for tests to look into.
import { read, ROOT } from './configuration.mjs';

export const { blocks, text } = await read(ROOT);

/** Without what is said to people. */
export const code = text.replaceAll(/#.*$|^ *(description|error_message) .*$/gm, '');

export const one = (type, name) => body((block) => block.type === type && block.name === name);
export const variable = (name) => body((block) => block.kind === 'variable' && block.name === name);
export const local = (name) => body((block) => block.kind === 'locals' && block.name === name);
export const condition = (name) => variable(name).validation[0].condition;
export const all = (type) =>
  blocks.filter((block) => block.kind === 'resource' && block.type === type);

/** What a value is that a variable decides, where nobody says. */
export function byDefault(value) {
  const [, name] = /^\$\{var\.(\w+)\}$/.exec(value);
  return variable(name).default;
}

function body(fits) {
  return blocks.find(fits).body;
}
