import { buildWeb } from '../launch/web-build.ts';
import { programFolder } from '../settings.ts';
import { print, runTool } from './tool.ts';

await runTool(async () => ((await buildWeb({ root: programFolder, log: print })) ? 0 : 1));
