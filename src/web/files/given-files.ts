/** The files of a drop or a paste; those without a name of their own (pictures of the screen) are named by the time. */
export function filesIn(from: DataTransfer | null, named: (at: string) => string): File[] {
  return [...(from?.files ?? [])].map((file) => withName(file, named));
}

/** Whether a drag brings files from outside the browser. */
export function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

// Browsers call whatever is copied from the screen image.png.
function withName(file: File, named: (at: string) => string): File {
  if (!/^image\.\w+$/.test(file.name) && file.name !== '') return file;
  const ending = /^image\/(\w+)/.exec(file.type)?.[1] ?? 'png';
  return new File([file], `${named(timeMark(new Date()))}.${ending}`, { type: file.type });
}

function timeMark(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
}
