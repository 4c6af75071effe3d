import { useBoardChoices } from '../../api/board';
import { useReachedUnits } from '../../api/organisations';
import { useMe } from '../../api/session';
import { OrganisationFilter } from '../../inputs/filters';
import { inLanguage, useText, word } from '../../text';
import { ChoiceFilter, Filters } from '../../ui/Filters';
import type { useFilters } from '../../ui/useFilters';
import { STATES, type FilterName } from './filter';

/** What the board can be narrowed to; only what occurs is offered. */
export function BoardFilters({ filters }: { filters: ReturnType<typeof useFilters<FilterName>> }) {
  const { t, language } = useText();
  const { values, set, clear, any } = filters;
  const choices = useBoardChoices().data;
  const me = useMe();
  const units = useReachedUnits(values.organisation ?? me.data?.organisation ?? undefined);
  const named = (kinds: string[], below?: string) =>
    units
      .filter(({ kind, parentId }) => kinds.includes(kind) && (!below || parentId === below))
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
  const worded = (keys: string[] | undefined, words: Record<string, string>) =>
    (keys ?? []).map((value) => ({ value, label: word(words, value) }));
  return (
    <Filters set={any} onClear={clear}>
      <OrganisationFilter
        value={values.organisation}
        onChange={(organisation) => set({ organisation, branch: undefined, outlet: undefined })}
      />
      <ChoiceFilter
        label={t.board.branch}
        value={values.branch}
        options={named(['head-office', 'branch'])}
        onChange={(branch) => set({ branch, outlet: undefined })}
      />
      <ChoiceFilter
        label={t.board.outlet}
        value={values.outlet}
        options={named(['outlet'], values.branch)}
        onChange={(outlet) => set({ outlet })}
      />
      <ChoiceFilter
        label={t.board.kind}
        value={values.kind}
        options={worded(choices?.kinds, t.kinds)}
        onChange={(kind) => set({ kind })}
      />
      <ChoiceFilter
        label={t.board.target}
        value={values.target}
        options={worded(choices?.targets, t.targets)}
        onChange={(target) => set({ target })}
      />
      <ChoiceFilter
        label={t.board.severity}
        value={values.severity}
        options={worded(choices?.severities, t.severities)}
        onChange={(severity) => set({ severity })}
      />
      <ChoiceFilter
        label={t.board.product}
        value={values.product}
        options={worded(choices?.products, t.families)}
        onChange={(product) => set({ product })}
      />
      <ChoiceFilter
        label={t.board.state}
        value={values.state}
        options={STATES.map((value) => ({ value, label: word(t.board.states, value) }))}
        onChange={(state) => set({ state })}
      />
    </Filters>
  );
}
