// Runs the thread from its source: threads do not take tsx over from who starts them.
import { register } from 'tsx/esm/api';

register();
await import('../../encoder/thread.ts');
