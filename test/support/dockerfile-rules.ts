import { DockerfileParser, type Dockerfile, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

const PINNED = /^[\w./-]+:v?\d+\.\d+\.\d+[\w.-]*(?:@sha256:[\da-f]{64})?$/u;

/** An image by its whole version, and its digest where that is known: never `latest`, nor a tag that moves on. */
export function isPinned(image: string): boolean {
  return PINNED.test(image);
}

/**
 * What is wrong with a Dockerfile, one line each: what no builder would read, and what hadolint's rules of the same
 * names find, as far as they matter here.
 */
export function dockerfileFaults(text: string): string[] {
  const file = DockerfileParser.parse(text);
  return [
    ...validate(text).map(({ message, range }) => {
      const said = typeof message === 'string' ? message : message.value;
      return `line ${range.start.line + 1}: ${said}`;
    }),
    ...imageFaults(file),
    ...file.getInstructions().flatMap(instructionFaults),
    ...lastStageFaults(file),
  ];
}

function imageFaults(file: Dockerfile): string[] {
  const defaults = new Map(
    file.getInitialARGs().map((each) => {
      const { name, value } = { name: '', value: '', ...nameAndValue(each) };
      return [name, value];
    }),
  );
  const stages = file.getFROMs().map((from) => from.getBuildStage());
  return file.getFROMs().flatMap((from) => {
    const image = (from.getImage() ?? '').replace(
      /^\$\{(\w+)\}$/u,
      (_, name: string) => defaults.get(name) ?? '',
    );
    return isPinned(image) || stages.includes(image)
      ? []
      : [`DL3006 DL3007 ${image} is not pinned`];
  });
}

function nameAndValue(instruction: Instruction): { name: string; value: string } | undefined {
  const [, name, value] = /^(\w+)=(.*)$/u.exec(instruction.getArgumentsContent() ?? '') ?? [];
  return name === undefined ? undefined : { name, value: value! };
}

function instructionFaults(instruction: Instruction): string[] {
  const keyword = instruction.getKeyword();
  const content = instruction.getArgumentsContent() ?? '';
  const faults: [boolean, string][] = [
    [keyword === 'ADD', 'DL3020 ADD where COPY does'],
    [keyword === 'MAINTAINER', 'DL4000 MAINTAINER'],
    [keyword === 'WORKDIR' && !/^["']?[/$]/u.test(content), 'DL3000 WORKDIR is not absolute'],
    [isShellForm(keyword, content), `DL3025 ${keyword} in shell form`],
    ...(keyword === 'RUN' ? commandFaults(content) : []),
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
}

function isShellForm(keyword: string, content: string): boolean {
  if (keyword === 'HEALTHCHECK') return !/^NONE$|CMD\s+\[/u.test(content);
  return ['CMD', 'ENTRYPOINT'].includes(keyword) && !content.startsWith('[');
}

function commandFaults(command: string): [boolean, string][] {
  const installs = /apt-get\s+(?:-\S+\s+)*install/u.test(command);
  return [
    [/\bsudo\b/u.test(command), 'DL3004 sudo'],
    [/^\s*cd\s/u.test(command), 'DL3003 cd where WORKDIR does'],
    [/(?:^|[;&|]\s*)apt\s/u.test(command), 'DL3027 apt where apt-get is for scripts'],
    [/(?:curl|wget)[^|]*\|\s*(?:ba)?sh/u.test(command), 'a script from elsewhere is run'],
    [installs && !/install\s+(?:-\S+\s+)*-y/u.test(command), 'DL3014 apt-get install without -y'],
    [installs && !command.includes('--no-install-recommends'), 'DL3015 recommended packages, too'],
    [installs && !/rm -rf \/var\/lib\/apt\/lists\/\*/u.test(command), 'DL3009 apt lists are kept'],
    [/apt-get (?:dist-)?upgrade/u.test(command), 'DL3005 apt-get upgrade'],
    [/npm (?:i|install)\b/u.test(command), 'npm install where npm ci keeps to the lock'],
    [
      /npm ci\b/u.test(command) && !/npm ci --omit=dev|npm prune --omit=dev/u.test(command),
      'development dependencies are left in the layer',
    ],
  ];
}

/** What runs: as whom, from what, and how it is known to live. */
function lastStageFaults(file: Dockerfile): string[] {
  const all = file.getInstructions();
  const start = all.findLastIndex((each) => each.getKeyword() === 'FROM');
  const stage = all.slice(start);
  const words = stage.map((each) => each.getKeyword());
  const user =
    stage.findLast((each) => each.getKeyword() === 'USER')?.getArgumentsContent() ?? 'root';
  const faults: [boolean, string][] = [
    [/^(?:root|0)(?::|$)/u.test(user), 'DL3002 the last user is root'],
    [words.lastIndexOf('USER') < words.lastIndexOf('RUN'), 'RUN after USER'],
    [words.filter((word) => word === 'CMD').length !== 1, 'DL4003 not one CMD'],
    [words.filter((word) => word === 'HEALTHCHECK').length !== 1, 'not one HEALTHCHECK'],
    [
      stage.some(
        (each) => each.getKeyword() === 'COPY' && !each.getTextContent().includes('--from='),
      ),
      'what runs is copied from the folder, not from what was built',
    ],
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
}
