import { Command, InvalidArgumentError } from 'commander';
import { bashCompletion, zshCompletion, type CompletedCommand } from '../cli/completion-script.js';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion };

export function completionCommand(): Command {
  return new Command('completion')
    .description('a script by which a shell completes commands and options')
    .argument('<shell>', 'bash or zsh', readShell)
    .addHelpText(
      'after',
      '\nbash: source <(xianbao completion bash)\nzsh:  source <(xianbao completion zsh)',
    )
    .action((shell: keyof typeof SCRIPTS, _options: object, own: Command) => {
      process.stdout.write(SCRIPTS[shell]((own.parent?.commands ?? []).map(describeCommand)));
    });
}

function readShell(text: string): keyof typeof SCRIPTS {
  if (text === 'bash' || text === 'zsh') return text;
  throw new InvalidArgumentError('There are bash and zsh.');
}

function describeCommand(command: Command): CompletedCommand {
  return {
    name: command.name(),
    description: command.description(),
    words: command.commands.map((each) => each.name()),
    options: [command, ...command.commands].flatMap((each) =>
      each.options.map(({ long, description, required, optional }) => ({
        name: long ?? '',
        description,
        takesValue: required || optional,
      })),
    ),
  };
}
