import { isAppError } from '@/lib/core/app-error';
import { databaseTrouble } from '@/lib/db/database-trouble';
import { version } from '@/package.json';
import { type Command, UsageError } from './command';

// Each command is loaded only when it is asked for: TensorFlow.js and the database take a while to start.
const commands: Record<string, () => Promise<Command>> = {
  import: async () => (await import('./import')).importCommand,
  export: async () => (await import('./export')).exportCommand,
  embed: async () => (await import('./embed')).embedCommand,
  search: async () => (await import('./search')).searchCommand,
  models: async () => (await import('./models')).modelsCommand,
  model: async () => (await import('./model')).modelCommand,
  usdz: async () => (await import('./usdz')).usdzCommand,
  render: async () => (await import('./render')).renderCommand,
  storage: async () => (await import('./storage')).storageCommand,
  owner: async () => (await import('./owner')).ownerCommand,
  doctor: async () => (await import('./doctor')).doctorCommand,
};

const help = `Vitrine ${version}

  npx vitrine <command> [options]

  import    bring in a product catalogue
  export    write the product catalogue as a file
  embed     turn photos into vectors
  search    search the shop with a photo
  models    install the vision models, and say which run
  model     check, measure and compress a 3D model
  usdz      make the file that iPhones open in Quick Look
  render    take the pictures of 3D models
  storage   count stored files, and delete what nothing uses
  owner     let the owner into the studio
  doctor    check everything and say what is wrong

  npx vitrine <command> --help tells more. While the shop runs, commands work through it.`;

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    console.log(version);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(help);
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(commands, name)) {
    console.error(`There is no command ${name}. npx vitrine --help lists them.`);
    return 2;
  }
  const command = await (commands[name] as () => Promise<Command>)();
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    const known = isAppError(error) ? error : databaseTrouble(error);
    if (!known) throw error;
    console.error(known.message);
    if (!(error instanceof UsageError)) return 1;
    console.error(`npx vitrine ${name} --help tells how.`);
    return 2;
  }
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error);
    return 1;
  })
  .then((status) => {
    // Exit by hand, because models and pools keep Node alive; but only when a piped answer is out.
    process.stdout.write('', () => process.exit(status));
  });
