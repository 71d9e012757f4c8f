import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What takes a minute and more; begun last, each would leave the other workers idle at the end.
const longest = [
  'test/start/fresh-clone',
  'test/start/upgrade',
  'test/faults/kills',
  'test/start/launcher',
  'test/browser/accessible',
  'test/browser/offline',
  'test/browser/days',
  'test/doors/rights',
];

// Files of a project stand together: they share a process. The shortest come last.
const projects = ['test', 'browser', 'api', 'src'];

/** Runs the long files of each project first, and the projects of the longest files before the others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (one, other) =>
        projects.indexOf(one.project.name) - projects.indexOf(other.project.name) ||
        placeOf(one) - placeOf(other),
    );
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((path) => moduleId.includes(path));
  return at < 0 ? longest.length : at;
}
