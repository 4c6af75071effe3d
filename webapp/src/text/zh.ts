import { administration } from './administration';
import { audit } from './audit';
import { board } from './board';
import { calendars } from './calendars';
import { caseFile } from './caseFile';
import { cases } from './cases';
import { claims } from './claims';
import { customers } from './customers';
import { decisions } from './decisions';
import { general } from './general';
import { heat } from './heat';
import { imports } from './imports';
import { models } from './models';
import { orders } from './orders';
import { outbox } from './outbox';
import { policies } from './policies';
import { prices } from './prices';
import { projects } from './projects';
import { proof } from './proof';
import { releases } from './releases';
import { reports } from './reports';
import { retention } from './retention';
import { settlement } from './settlement';
import { shell } from './shell';
import { stock } from './stock';
import { story } from './story';
import { tasks } from './tasks';
import { terms } from './terms';
import { vocabulary } from './vocabulary';
import { workbench } from './workbench';
import type { Texts } from './en';

/** Every text of the console in Chinese; the same keys as en.ts. */
export const zh: Texts = {
  ...general.zh,
  ...shell.zh,
  ...vocabulary.zh,
  ...terms.zh,
  ...caseFile.zh,
  administration: administration.zh,
  audit: audit.zh,
  board: board.zh,
  calendars: calendars.zh,
  cases: cases.zh,
  claims: claims.zh,
  customers: customers.zh,
  decisions: decisions.zh,
  heat: heat.zh,
  imports: imports.zh,
  models: models.zh,
  orders: orders.zh,
  messages: outbox.zh,
  policies: policies.zh,
  prices: prices.zh,
  projects: projects.zh,
  proof: proof.zh,
  releases: releases.zh,
  reports: reports.zh,
  retention: retention.zh,
  settlement: settlement.zh,
  stock: stock.zh,
  story: story.zh,
  tasks: tasks.zh,
  workbench: workbench.zh,
};
