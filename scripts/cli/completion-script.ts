/** What a shell has to know of a command to complete it. */
export interface CompletedCommand {
  name: string;
  description: string;
  /** Its own commands. */
  words: string[];
  options: { name: string; description: string; takesValue: boolean }[];
}

/** A script for bash. Where no word fits, names of files are completed. */
export function bashCompletion(commands: CompletedCommand[]): string {
  const cases = commands.map(({ name, words, options }) => {
    const all = [...words, ...options.map((option) => option.name), '--help'];
    return `    ${name}) words="${all.join(' ')}" ;;`;
  });
  return `# Completion of xianbao for bash: source <(xianbao completion bash)
_xianbao() {
  local words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${[...commands.map(({ name }) => name), '--version', '--help'].join(' ')}"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac
  fi
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _xianbao xianbao
`;
}

/** A script for zsh. */
export function zshCompletion(commands: CompletedCommand[]): string {
  const names = commands.map(
    ({ name, description }) => `    ${quote(`${name}:${escapeColons(description)}`)}`,
  );
  const cases = commands.map(({ name, words, options }) => {
    const own = words.length === 0 ? '' : ` ${quote(`1:command:(${words.join(' ')})`)}`;
    const listed = options.map((option) => {
      const value = option.takesValue ? ':value:_files' : '';
      return ` ${quote(`*${option.name}[${option.description.replaceAll(/[[\]\\:]/gu, '\\$&')}]${value}`)}`;
    });
    return `    ${name}) _arguments${own}${listed.join('')} '*:file:_files' ;;`;
  });
  return `#compdef xianbao
# Completion of xianbao for zsh: source <(xianbao completion zsh)
_xianbao() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _xianbao xianbao
`;
}

function escapeColons(text: string): string {
  return text.replaceAll(':', String.raw`\:`);
}

/** As a shell takes it for one word. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
