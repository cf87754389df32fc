// What is used of botbuilder, as a module of our own, so that `import()` of it gives the same names everywhere: imported
// directly, a CommonJS package gives its names in Node, under tsx and in a chunk made by esbuild in three different ways.
export { CloudAdapter } from 'botbuilder';
export { KeptClients } from './kept-clients.ts';
