// All of botbuilder, to be bundled and imported alone.
export * from 'botbuilder';
