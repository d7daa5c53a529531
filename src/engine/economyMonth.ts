// One month of the economy (R8.2): price, will to sell, procurement, stock, village money, goods, industry, currency, wage and moods.
// Formulas only: every number stands in `economy.yaml`, and nothing here knows of seats or levers. Whole numbers; divisions cut toward zero.
import type {
  EconomyConstant,
  EconomyData,
  EconomyMonth,
  EconomyReason,
  EconomyState,
  EconomyTerm,
  Policy,
  Stratum,
  StratumMonth,
  WillReason,
  WillTerm,
} from '../model/economy';
import { clamp, div } from './tools';

export type Policies = Record<Policy, number>;
type Constants = Record<EconomyConstant, number>;

/** A month as a running number, and back. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
export const monthName = (n: number): string => `${div(n, 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

const percentOf = (value: number, percent: number): number => div(value * percent, 100);

/** Terms that are not nothing, in the order given. */
function reasonsOf(terms: Partial<Record<EconomyTerm, number>>): EconomyReason[] {
  const out: EconomyReason[] = [];
  for (const term in terms) if (terms[term as EconomyTerm] !== 0) out.push({ term: term as EconomyTerm, value: terms[term as EconomyTerm]! });
  return out;
}

/** What the plan of the year wants by the end of so many months. */
function dueAfter(data: EconomyData, plan: number, months: number): number {
  let weight = 0;
  for (const s of data.strata) for (let i = 0; i < months; i += 1) weight += s.share * s.seasons[i]!;
  return div(plan * weight, 10_000);
}

/** What the village looks at before it sells. */
interface Market {
  /** State price in per cent of the market. */
  ratio: number;
  /** Rise of the market price this month in per cent. */
  rise: number;
  scissors: number;
  goods: number;
  /** Month of the grain year, July 0. */
  at: number;
  isTaxed: boolean;
  chervonets: number;
}

function willOf(c: Constants, s: Stratum, policy: Policies, m: Market): { will: number; reasons: WillReason[] } {
  const terms: Record<WillTerm, number> = {
    price: clamp(div(s.price * (m.ratio - 100), 10), -c.priceLow, c.priceHigh),
    waiting: m.at >= c.waitFrom ? -clamp(s.wait * (m.rise - Math.max(0, m.ratio - 100)), 0, s.waitMax) : 0,
    scissors: -clamp(div(m.scissors - c.scissorsFrom, c.scissorsDivisor), 0, c.scissorsMax),
    goods: clamp(div(m.goods - 100, c.goodsDivisor), -c.goodsWill, 0),
    tax: m.isTaxed ? div(policy.tax - c.taxNormal, c.taxDivisor) : 0,
    money: -div(1000 - m.chervonets, 10 * c.moneyDivisor),
    fear: -policy.fear,
  };
  const reasons: WillReason[] = [];
  let sum = 100;
  for (const term in terms) {
    const value = terms[term as WillTerm];
    if (value === 0) continue;
    reasons.push({ term: term as WillTerm, value });
    sum += value;
  }
  return { will: clamp(sum, c.willMin, c.willMax), reasons };
}

/** One month on: `e` is changed in place, and what it was comes back. `offered` and `needed` are those of the grain year. */
export function playMonth(data: EconomyData, e: EconomyState, year: { offered: number; needed: number }, policy: Policies): EconomyMonth {
  const c: Constants = data.constants;
  const at = (e.next + 6) % 12;
  const offered = Math.max(1, percentOf(year.offered, policy.harvest));
  if (at === 0) e.collected = 0;

  // 1 Goods: what the village finds on the shelf and in this month's deliveries; 100 is what it asks for.
  const made = div(percentOf(e.industry * policy.industrialPrice * c.ruralShare, Math.max(0, 100 - c.heavy * policy.credit)), 100_000) + policy.goods;
  const goods = clamp(div((e.shelf + made) * 100, c.shelfNormal), c.goodsMin, c.goodsMax);

  // 2 The market goes towards what grain is worth, to the nearest kopek. A state that follows the market bids against itself when behind its plan.
  const before = e.price;
  const fair = div(c.base * year.needed * (200 - goods), offered * 100);
  const speed = at < 2 ? 2 : c.speed;
  let price = Math.max(1, before + div(2 * (fair - before) + Math.sign(fair - before) * speed, 2 * speed));
  const due = dueAfter(data, policy.plan, at);
  const worth = price - before;
  const isChasing = policy.fixedPrice === 0 && policy.followPrice >= c.chaseFrom && due > e.collected;
  if (isChasing) price += percentOf(price, Math.min(c.chaseMax, div((due - e.collected) * 100, due)));
  const statePrice = Math.max(1, policy.fixedPrice > 0 ? policy.fixedPrice : percentOf(price, policy.followPrice));

  // 3, 4 The will to sell of each layer of the village, and what it sells. What is kept back comes out from January on, by will or by force.
  const market: Market = {
    ratio: div(statePrice * 100, price),
    rise: div((price - before) * 100, before),
    scissors: div(policy.industrialPrice * c.breadBase, price),
    goods,
    at,
    isTaxed: data.taxSeasons[at]! > 0,
    chervonets: e.chervonets,
  };
  let procured = 0;
  let held = 0;
  const village: StratumMonth[] = [];
  for (const s of data.strata) {
    const { will, reasons } = willOf(c, s, policy, market);
    const supply = div(offered * s.share * s.seasons[at]!, 10_000);
    let sold = percentOf(supply, will);
    let rest = Math.max(0, (e.held[s.id] ?? 0) + supply - sold);
    if (at >= 6) {
      const released = div(rest * Math.max(0, will - c.releaseFrom), c.releaseDivisor);
      const seized = percentOf(rest - released, policy.force);
      sold += released + seized;
      rest -= released + seized;
    }
    if (at === 11) rest = div(rest, c.keep);
    e.held[s.id] = rest;
    held += rest;
    procured += sold;
    village.push({ stratum: s.id, will, reasons, sold });
  }
  e.collected += procured;

  // 5 Stock; what is missing is hunger.
  const eaten = div(year.needed * c.feed, 1000);
  const stock = e.stock + procured + policy.import - policy.export - eaten;
  const hunger = Math.max(0, -stock);
  e.stock = Math.max(0, stock);

  // 6 Village money, and what it buys.
  const earned = { procured: div(procured * statePrice, 100), market: div(c.privateSales * price, 100), other: c.otherIncome };
  const taxed = percentOf(policy.tax, data.taxSeasons[at]!);
  const purse = e.cash + earned.procured + earned.market + earned.other - taxed;
  const cash = Math.max(0, percentOf(purse, 100 - c.leak));
  const share = clamp(c.buyBase - div(market.scissors, c.buyDivisor), c.buyMin, c.buyMax);
  const bought = Math.min(e.shelf + made, percentOf(percentOf(cash, share), Math.min(100, goods + c.seek)));
  e.cash = cash - bought;
  const shelf = e.shelf + made - bought;
  const towns = div(Math.max(0, shelf - c.shelfNormal), c.spill);
  e.shelf = shelf - towns;

  // 7, 8 Industry and currency.
  const growth = div((c.industryFull - e.industry) * (10 + c.push * policy.credit), c.recovery * 10);
  const machines = div(policy.export, c.exportGain);
  const starved = div(hunger, c.hungerLoss);
  e.industry = Math.max(0, e.industry + growth + machines - starved);
  const spread = div(e.chervonets * (1000 - e.chervonets) * c.chervonetsRate, 100_000);
  const printed = policy.print > 0 ? c.printing : 0;
  e.chervonets = clamp(e.chervonets + spread - printed, 0, 1000);

  // 9 Real wage and moods.
  const breadPrice = div(div(2 * price + statePrice, 3) * 100, c.breadBase);
  const wageAt = (manufactures: number): number =>
    div(policy.nominalWage * 10_000, Math.max(1, c.bread * breadPrice + (100 - c.bread) * manufactures));
  const wage = wageAt(policy.industrialPrice);
  const workers = { wage: c.wageMood * (wage - c.wageContent), goods: -div(Math.max(0, c.goodsWorkers - goods), 2), hunger: -c.hungerMood * hunger };
  const peasants = {
    scissors: clamp(c.scissorsContent - market.scissors, -60, 30),
    goods: -div(Math.max(0, c.goodsPeasants - goods), 2),
    tax: -div(policy.tax - c.taxNormal, c.taxMood),
    force: -c.forceMood * policy.force,
    price: -Math.max(0, c.priceContent - market.ratio),
  };
  const towards = (mood: number, terms: Record<string, number>): number =>
    clamp(mood + div(Object.values(terms).reduce((sum, n) => sum + n, 0) - mood, c.moodStep), -100, 100);
  e.moodWorkers = towards(e.moodWorkers, workers);
  e.moodPeasants = towards(e.moodPeasants, peasants);

  e.price = price;
  const month = monthName(e.next);
  e.next += 1;
  return {
    month,
    village,
    rye: price,
    statePrice,
    procured,
    collected: e.collected,
    planned: dueAfter(data, policy.plan, at + 1),
    held,
    stock: e.stock,
    hunger,
    exported: policy.export,
    imported: policy.import,
    industry: e.industry,
    industrialPrice: policy.industrialPrice,
    scissors: market.scissors,
    goods,
    shelf: e.shelf,
    cash: e.cash,
    bought,
    tax: policy.tax,
    chervonets: e.chervonets,
    wage,
    moodWorkers: e.moodWorkers,
    moodPeasants: e.moodPeasants,
    reasons: {
      rye: reasonsOf({ worth, bidding: price - before - worth }),
      stock: reasonsOf({ procured, imported: policy.import, exported: -policy.export, eaten: -eaten, hunger }),
      cash: reasonsOf({ ...earned, tax: -taxed, leak: cash - purse, bought: -bought }),
      shelf: reasonsOf({ made: made - policy.goods, abroad: policy.goods, bought: -bought, towns: -towns }),
      industry: reasonsOf({ recovery: growth, machines, hunger: -starved }),
      chervonets: reasonsOf({ spread, printing: -printed }),
      wage: reasonsOf({ nominal: policy.nominalWage - 100, bread: wageAt(100) - policy.nominalWage, manufactures: wage - wageAt(100) }),
      moodWorkers: reasonsOf(workers),
      moodPeasants: reasonsOf(peasants),
    },
  };
}
