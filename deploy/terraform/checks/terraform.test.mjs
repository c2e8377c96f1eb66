import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { dangling, misfits, unknownAttributes, unused } from './wholeness.mjs';
import { configuration, read, ROOT } from './configuration.mjs';

const examples = await readdir(join(ROOT, 'examples'));
const folders = ['.', ...examples.map((name) => `examples/${name}`)];

suite('terraform', () => {
  for (const folder of folders) {
    test(`${folder} is whole`, async () => {
      const whole = await read(join(ROOT, folder));
      const wrong = [dangling, unused, unknownAttributes, misfits].flatMap((check) => check(whole));
      assert.deepEqual(wrong, []);
    });
  }

  for (const example of examples) {
    test(`${example} gives the module what it takes, and reads what it tells`, async () => {
      const module = await read(ROOT);
      const { blocks, text } = await read(join(ROOT, 'examples', example));
      const [used] = blocks.filter(({ kind }) => kind === 'module');
      const { source, ...given } = used.body;
      assert.equal(source, '../..');

      const variables = module.blocks.filter(({ kind }) => kind === 'variable');
      const taken = variables.map(({ name }) => name);
      const wanted = variables.filter(({ body }) => !('default' in body)).map(({ name }) => name);
      const told = module.blocks.filter(({ kind }) => kind === 'output').map(({ name }) => name);
      assert.deepEqual(
        Object.keys(given).filter((name) => !taken.includes(name)),
        [],
      );
      assert.deepEqual(
        wanted.filter((name) => !(name in given)),
        [],
      );
      const asked = [...text.matchAll(/module\.identity\.(\w+)/g)].map(([, name]) => name);
      assert.deepEqual(
        asked.filter((name) => !told.includes(name)),
        [],
      );
    });
  }

  test('every variable and output says what it is', async () => {
    const all = await Promise.all(folders.map((folder) => read(join(ROOT, folder))));
    const silent = all
      .flatMap(({ blocks }) => blocks)
      .filter(({ kind, body }) => ['variable', 'output'].includes(kind) && !body.description);
    assert.deepEqual(silent, []);
  });

  const formatter = spawnSync('terraform', ['fmt', '-check', '-recursive', ROOT], {
    encoding: 'utf8',
  });
  const skip = formatter.error ? 'there is no Terraform here' : false;
  test('is formatted as Terraform does', { skip }, () => {
    assert.equal(formatter.stdout, '');
  });
});

suite('the checks find', () => {
  const broken = {
    'a variable that is not there': [
      dangling,
      'locals { a = var.b }',
      'local.a refers to var.b, which is not there',
    ],
    'a resource that is not there': [
      dangling,
      'output "o" { value = [for k in ["x"] : "${aws_sqs_queue.q[0].arn}-${k}"] }',
      'output o refers to aws_sqs_queue.q, which is not there',
    ],
    'data that are not there': [
      dangling,
      'locals { a = data.aws_region.here.region }',
      'local.a refers to data.aws_region.here, which is not there',
    ],
    'an order on what is not there': [
      dangling,
      'resource "aws_sqs_queue" "q" { depends_on = [aws_sqs_queue.p] }',
      'aws_sqs_queue.q refers to aws_sqs_queue.p, which is not there',
    ],
    'a variable that nobody reads': [unused, 'variable "v" {}', 'nothing reads var.v'],
    'an attribute that is not there': [
      unknownAttributes,
      'resource "aws_sqs_queue" "q" {}\nlocals { a = aws_sqs_queue.q.uri }',
      'local.a reads aws_sqs_queue.q.uri, which it does not tell',
    ],
    'an argument that is not taken': [
      misfits,
      'resource "aws_sqs_queue" "q" { fifo = true }',
      'aws_sqs_queue.q takes no fifo',
    ],
    'an argument that is missing': [
      misfits,
      'resource "aws_cognito_user_pool" "p" {}',
      'aws_cognito_user_pool.p needs name',
    ],
    'an argument deep inside that is not taken': [
      misfits,
      'resource "aws_cognito_user_pool" "p" {\n name = "p"\n dynamic "schema" {\n for_each = []\n content {\n name = "n"\n attribute_data_type = "String"\n optional = true\n}\n}\n}',
      'aws_cognito_user_pool.p.schema takes no optional',
    ],
    'a type that is not known': [
      misfits,
      'resource "aws_cognito_pool" "p" {}',
      'aws_cognito_pool.p is of a type that provider.json does not hold',
    ],
  };
  for (const [what, [check, text, sentence]] of Object.entries(broken)) {
    test(what, async () => {
      assert.deepEqual(check(await configuration({ 'broken.tf': text })), [sentence]);
    });
  }

  test('what is not HCL', async () => {
    await assert.rejects(
      configuration({ 'broken.tf': 'resource "a" {' }),
      /Unclosed configuration block/,
    );
  });
});
