// Which page a path leads to.
import assert from 'node:assert/strict';
import { routesOf } from '../../pages/route.ts';

const find = routesOf({
  'GET /': 'start',
  'GET /questions/{id}': 'question',
  'GET /questions/changes.atom': 'feed',
  'POST /questions/{id}': 'judge',
  'GET /{a}/{b}/{c}': 'three',
});
const at = (path: string, method = 'GET') => find(method, path);

describe('the page of a path', () => {
  it('is that with the word before that with a parameter', () => {
    assert.equal(at('/questions/changes.atom')?.value, 'feed');
    assert.deepEqual(at('/questions/who'), { value: 'question', parameters: { id: 'who' } });
  });

  it('is found by its method, with or without a slash at the end', () => {
    assert.equal(at('/questions/who', 'POST')?.value, 'judge');
    assert.equal(at('/', 'POST'), undefined);
    assert.equal(at('/questions/who/')?.value, 'question');
    assert.equal(at('/')?.value, 'start');
  });

  it('has its parameters decoded, and none where they cannot be', () => {
    assert.deepEqual(at('/a/b%2Fc/%C3%A9')?.parameters, { a: 'a', b: 'b/c', c: 'é' });
    assert.equal(at('/questions/%E0%A4%A'), undefined);
    assert.equal(at('/questions'), undefined);
  });
});
