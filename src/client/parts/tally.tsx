// A count of votes as blocks in order for, abstention, against; names under them, and the same figures as a table.
import { useState } from 'preact/hooks';
import type { Ballot } from '../../model/action';
import { t } from '../../text/ui';
import type { TallyBlock, TallyModel } from '../models';

const ORDER: Record<Ballot, number> = { for: 0, abstain: 1, against: 2 };

/** Voters in the order of the strip. */
export function inOrder(blocks: readonly TallyBlock[]): TallyBlock[] {
  return [...blocks].sort((a, b) => ORDER[a.vote] - ORDER[b.vote]);
}

/** Of the strip: what is narrower has no room for a name. */
const NAMED = 1 / 15;

interface TallyProps {
  tally: TallyModel;
  /** Without names: phones and large rooms. */
  thin?: boolean;
}

function AsTable({ blocks }: { blocks: readonly TallyBlock[] }) {
  return (
    <table class="sm tally-table">
      <thead>
        <tr>
          <th>{t('tally.member')}</th>
          <th>{t('tally.vote')}</th>
          <th>{t('tally.certainty')}</th>
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) => (
          <tr key={block.id}>
            <td>{block.name}</td>
            <td>{t(`vote.${block.vote}`)}</td>
            <td>{[t(block.known ? 'confidence.known' : 'confidence.estimate'), block.second].filter(Boolean).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The strip itself; the heading above it belongs to the screen. */
export function TallyStrip({ tally, thin = false }: TallyProps) {
  const [isTable, setTable] = useState(false);
  const blocks = inOrder(tally.blocks);
  const names = !thin && blocks.length <= 11;
  const all = blocks.reduce((sum, block) => sum + (block.width ?? 1), 0);
  const isNamed = (block: TallyBlock): boolean => names && (block.width ?? 1) / all >= NAMED;
  return (
    <div class="tally-wrap">
      {isTable ? (
        <div class="tally-columns">
          <AsTable blocks={blocks} />
        </div>
      ) : (
        <div
          class={names ? 'tally' : 'tally thin'}
          role="img"
          aria-label={`${tally.title}. ${blocks.map((b) => `${b.name}: ${t(`vote.${b.vote}`)}`).join(', ')}`}
        >
          {blocks.map((block) => (
            <span
              key={block.id}
              class="block"
              style={block.width === undefined ? undefined : { flexGrow: block.width }}
              title={`${block.name}: ${t(`vote.${block.vote}`)}`}
            >
              <span class={`bar ${block.vote} ${block.known ? '' : 'est'}`} style={{ display: 'block' }} />
              {isNamed(block) && <span class={block.you ? 'nm b' : 'nm'}>{block.you ? t('you') : block.name}</span>}
              {isNamed(block) && block.second && <span class="second">{block.second}</span>}
            </span>
          ))}
          {tally.needed !== null && tally.needed <= blocks.length && (
            <span class="tick" style={{ left: `calc(${(tally.needed / blocks.length) * 100}% - 1px)` }} />
          )}
        </div>
      )}
      <button type="button" class="xs lnk tally-switch" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
        {t(isTable ? 'tally.asStrip' : 'tally.asTable')}
      </button>
    </div>
  );
}
