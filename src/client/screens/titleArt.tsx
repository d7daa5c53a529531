// The picture of the title page: the table at thirty degrees, seven chairs, one of them red, and the dashed place at the head.

const UPPER = [-230, -100, 30, 160];
const LOWER = [30, 160];

/** Decoration only. */
export function TitleArt() {
  return (
    <svg class="title-art" viewBox="0 0 620 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="620" height="900" fill="var(--desk)" />
      <path d="M0 0H620V150L0 560Z" fill="var(--paper)" />
      <path d="M0 900V690L620 330V900Z" fill="#1C1A17" />
      <g transform="translate(302 518) rotate(-30)">
        <rect x="-250" y="-86" width="512" height="184" fill="#163A47" />
        <rect x="-258" y="-94" width="512" height="184" fill="#1F4E5F" />
        <rect x="-248" y="-84" width="492" height="164" fill="none" stroke="#7FA0A6" />
        <rect x="-52" y="-44" width="96" height="84" fill="#FBF7EE" />
        <rect x="-52" y="-44" width="96" height="20" fill="#B0271C" />
        <path d="M-40 -10H32M-40 4H32M-40 18H10" stroke="#857A63" stroke-width="3" />
        {UPPER.map((x) => (
          <g key={x}>
            <rect x={x} y="-160" width="60" height="48" fill="#FBF7EE" stroke="#1C1A17" stroke-width="3" />
            <rect x={x} y="-160" width="60" height="11" fill="#1C1A17" />
          </g>
        ))}
        <rect x="-100" y="108" width="60" height="48" fill="#B0271C" stroke="#B0271C" stroke-width="3" />
        <rect x="-100" y="145" width="60" height="11" fill="#8A1C14" />
        {LOWER.map((x) => (
          <g key={x}>
            <rect x={x} y="108" width="60" height="48" fill="#FBF7EE" stroke="#F2EADB" stroke-width="3" />
            <rect x={x} y="145" width="60" height="11" fill="#857A63" />
          </g>
        ))}
        <rect x="278" y="-36" width="56" height="72" fill="none" stroke="#857A63" stroke-width="3.4" stroke-dasharray="8 6" />
      </g>
    </svg>
  );
}
