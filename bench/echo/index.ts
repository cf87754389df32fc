// The peer: a bare bot that keeps nothing.
import { echo } from './echo.ts';

const nothing = () => Promise.resolve();
const beside = { first: nothing, meanwhile: nothing, then: nothing };

echo({ typed: beside, pressed: beside });
