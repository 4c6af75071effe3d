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

/** Every text of the console in English; zh.ts holds the same keys. */
export const en = {
  ...general.en,
  ...shell.en,
  ...vocabulary.en,
  ...terms.en,
  ...caseFile.en,
  administration: administration.en,
  audit: audit.en,
  board: board.en,
  calendars: calendars.en,
  cases: cases.en,
  claims: claims.en,
  customers: customers.en,
  decisions: decisions.en,
  heat: heat.en,
  imports: imports.en,
  models: models.en,
  orders: orders.en,
  messages: outbox.en,
  policies: policies.en,
  prices: prices.en,
  projects: projects.en,
  proof: proof.en,
  releases: releases.en,
  reports: reports.en,
  retention: retention.en,
  settlement: settlement.en,
  stock: stock.en,
  story: story.en,
  tasks: tasks.en,
  workbench: workbench.en,
};

export type Texts = typeof en;
