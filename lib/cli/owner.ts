import { setupAddress } from '@/lib/auth/setup-address';
import { settings } from '@/lib/settings/settings.server';
import { type Command, readArgs } from './command';
import { openGateway } from './open-gateway';

export const ownerCommand: Command = {
  summary: 'let the owner into the studio',
  usage: `npx vitrine owner                  a new setup link, while the shop has no owner
npx vitrine owner --reset          a link that gives the owner a new password, for one who is locked out
npx vitrine owner --reset --email owner@shop.example    where there are several

  The link works once, for a day, and takes the place of the one before. A reset removes the second factor and ends
  every session of that owner once the link is used.`,
  async run(args) {
    const { values } = readArgs(args, { reset: { type: 'boolean' }, email: { type: 'string' } });
    const { gateway, runningShop, close } = await openGateway();
    try {
      const token = await gateway.ownerLink({ reset: values.reset ?? false, email: values.email });
      const { SITE_URL, HOST, PORT } = settings();
      const port = runningShop ? Number(new URL(runningShop.url).port || 80) : PORT;
      console.log(setupAddress({ SITE_URL, HOST, PORT: port }, token));
      return 0;
    } finally {
      await close();
    }
  },
};
