// Reads the templates of infra/ with the grammar of Bicep that editors use: what is declared, and what refers to it. It is no compiler.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Node, Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

export type Property = { name: string; value: string };
export type Declared = { kind: string; name: string; node: Node };
export type Template = { text: string; root: Node; declared: Declared[] };

let parser: Promise<Parser> | undefined;

async function openParser(): Promise<Parser> {
  await Parser.init();
  const opened = new Parser();
  opened.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  return opened;
}

const nodesIn = (node: Node): Node[] => [node, ...node.namedChildren.flatMap(nodesIn)];

const KINDS = ['parameter', 'variable', 'resource', 'module', 'output'];

export async function readTemplate(path: string): Promise<Template> {
  return parseTemplate(readFileSync(path, 'utf8'));
}

export async function parseTemplate(text: string): Promise<Template> {
  const root = (await (parser ??= openParser())).parse(text)?.rootNode;
  if (!root) throw new Error('nothing was read');
  const declared = nodesIn(root).flatMap((node) => {
    const kind = KINDS.find((one) => node.type === `${one}_declaration`);
    const name = node.namedChildren.find((child) => child.type === 'identifier')?.text;
    return kind !== undefined && name !== undefined ? [{ kind, name, node }] : [];
  });
  return { text, root, declared };
}

/** Where the grammar does not go on, by line. */
export const brokenLines = ({ root }: Template): number[] =>
  nodesIn(root)
    .filter((node) => node.isError || node.isMissing)
    .map((node) => node.startPosition.row + 1);

/** The properties of the object that a name stands before: `params` of a module, `settings` of its parameters. */
export function propertiesOf(node: Node, name: string): Property[] {
  const found = nodesIn(node).find((one) => one.type === 'object_property' && keyOf(one) === name);
  const object = found && nodesIn(found).find((one) => one.type === 'object');
  return (object?.namedChildren ?? []).flatMap((one) =>
    one.type === 'object_property' ? [{ name: keyOf(one), value: valueOf(one) }] : [],
  );
}

const keyOf = (property: Node): string => (property.namedChildren[0]?.text ?? '').replaceAll("'", '');
const valueOf = (property: Node): string => property.namedChildren.at(-1)?.text ?? '';
