import { useState } from 'react';
import { priceFile, usePriceDifference, type PriceListView } from '../../api/prices';
import { VersionList } from '../../rules/VersionList';
import { useText } from '../../text';
import { platformNow } from '../../ui/clock';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { DifferenceList } from './DifferenceList';

/** The versions of a list, any two compared item by item. */
export function VersionsTab({ view, inForce }: { view: PriceListView; inForce: number | undefined }) {
  const { t } = useText();
  const { organisation, key } = view.list;
  const versions = view.versions;
  const [now] = useState(platformNow);
  const [pair, setPair] = useState({ from: versions[1]?.version, to: versions[0]?.version });
  const query = usePriceDifference(organisation, key, pair.from, pair.to);
  const words = t.workbench.versions;
  return (
    <div className="stacked">
      <VersionList
        kind="price-list"
        organisation={organisation}
        name={key}
        versions={versions}
        inForce={inForce}
        now={now}
        file={(version) => priceFile(organisation, key, version)}
        {...pair}
        choose={(chosen) => setPair({ ...pair, ...chosen })}
      />
      {pair.from !== undefined && pair.to !== undefined && (
        <Panel title={`${words.title(pair.from, '')} → ${words.title(pair.to, '')}`}>
          <Loaded query={query}>{(differences) => <DifferenceList differences={differences} />}</Loaded>
        </Panel>
      )}
    </div>
  );
}
