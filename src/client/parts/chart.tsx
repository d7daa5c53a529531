// A line of months as a small chart: ends of both axes in words, the last value marked, rings where a source prints a figure.
import type { Grade } from '../../model/source';
import { useSize } from '../board/useSize';
import type { Chart } from '../screens/economy.model';

interface ChartProps {
  chart: Chart;
  height: number;
}

const PAD = { left: 6, right: 8, top: 8, bottom: 6 };

/** A ring by how well the figure is attested: full, or broken. */
function Ring({ x, y, grade }: { x: number; y: number; grade: Grade }) {
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r="5.2"
        fill="var(--sheet)"
        stroke="var(--ink)"
        stroke-width="1.6"
        stroke-dasharray={grade === 'documented' ? undefined : '2.4 1.8'}
      />
      {grade === 'documented' && <circle cx={x} cy={y} r="2" fill="var(--ink)" />}
    </g>
  );
}

/** The lines; what they say stands beside them in words. */
export function LineChart({ chart, height }: ChartProps) {
  const { ref, size } = useSize<HTMLSpanElement>();
  const width = Math.max(60, size?.width ?? 200);
  const { low, high, months, lines, marks, years } = chart;
  const inner = { w: width - PAD.left - PAD.right, h: height - PAD.top - PAD.bottom };
  const x = (at: number) => PAD.left + (months.length < 2 ? inner.w : (at * inner.w) / (months.length - 1));
  const y = (value: number) => PAD.top + inner.h - ((value - low) * inner.h) / Math.max(1, high - low);
  const path = (values: readonly number[]) => values.map((v, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(v).toFixed(1)}`).join('');
  const last = months.length - 1;
  return (
    <span ref={ref} class="line-chart">
      <svg width={width} height={height} aria-hidden="true">
        {years.map((year) => (
          <line key={year.at} x1={x(year.at)} x2={x(year.at)} y1={PAD.top - 4} y2={height - PAD.bottom} stroke="var(--line)" />
        ))}
        {low < 0 && high > 0 && <line x1={PAD.left} x2={width - PAD.right} y1={y(0)} y2={y(0)} stroke="var(--line2)" />}
        <line x1={PAD.left} x2={width - PAD.right} y1={height - PAD.bottom + 0.5} y2={height - PAD.bottom + 0.5} stroke="var(--ink)" />
        {[...lines].reverse().map((line) => (
          <path
            key={line.id}
            d={path(line.values)}
            fill="none"
            stroke={line.style === 'solid' ? 'var(--ink)' : 'var(--petrol)'}
            stroke-width={line.style === 'solid' ? 2 : 1.5}
            stroke-dasharray={line.style === 'solid' ? undefined : '4 3'}
            stroke-linejoin="round"
          />
        ))}
        {lines.slice(0, 1).map((line) => (
          <rect key={line.id} x={x(last) - 3.5} y={y(line.values[last]!) - 3.5} width="7" height="7" fill="var(--ink)" />
        ))}
        {marks.map((mark) => (
          <Ring key={`${mark.at} ${mark.value}`} x={x(mark.at)} y={y(mark.value)} grade={mark.source.grade} />
        ))}
      </svg>
    </span>
  );
}
