import { isRangeDash } from '#shared/figure/characters.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { symbolUnit } from '#shared/figure/unit.ts';
import { gateSet, wordSet } from '#shared/figure/word-set.ts';

const PASSED_VOTED_VOTE = wordSet(
  'passed voted vote votes approved rejected adopted backed defeated',
);
const PERCENT_PER_YEAR = wordSet(
  'percent per year years day days hour hours month months week weeks minute minutes people million km seats',
);

const DECIDING = wordSet('vote votes voted won lost beat ruled');

const CONTEST = gateSet(
  'won win wins winning lost lose loses losing beat beats beating defeat defeated defeats draw drew victory victories vote voted votes lead led leads ' +
    'score scored scoreline match game set sets aggregate final ruled ruling split majority decision ahead trailed trailing leading level tie tied passed approved rejected adopted goal goals side trounced thrashed edged half-time halftime tiebreak',
);
const REACH = 5;
const MOST_POINTS = 200;
const MOST_VOTES = 1_000;

function contested(tokens: TokenList, at: number): boolean {
  for (let i = at - REACH; i <= at + 2 + REACH; i += 1) if (tokens.in(i, CONTEST)) return true;
  return false;
}

/** "passed 312-94": a chamber has more members than a match has points. */
function isVote(tokens: TokenList, at: number): boolean {
  return [at - 1, at - 2].some((i) => tokens.in(i, PASSED_VOTED_VOTE));
}

const RATED = gateSet('gave gives give scored score scores rated rates awarded graded marked');

/** "gave it 28/100", "rated 7/10": marks out of a whole. */
function isMark(tokens: TokenList, at: number): boolean {
  const [over, slash, under] = [tokens.at(at), tokens.at(at + 1), tokens.at(at + 2)];
  if (slash.text !== '/' || slash.spaced || over.value > under.value) return false;
  if (under.value !== 10 && under.value !== 100 && under.value !== 5) return false;
  return [1, 2, 3].some((back) => tokens.in(at - back, RATED));
}

/** Results of games and votes: "won 3-1", "a 7-4 vote", "lost 2–0", "by 5 to 4". */
export function spotScores(reading: Reading): void {
  const { tokens } = reading;
  if (!tokens.any(CONTEST) && !tokens.any(RATED)) return;
  for (const i of reading.numbers) {
    const [home, join, away] = [tokens.at(i), tokens.at(i + 1), tokens.at(i + 2)];
    if (
      home.kind !== 'number' ||
      away.kind !== 'number' ||
      home.shape !== 'plain' ||
      away.shape !== 'plain'
    )
      continue;
    if (isMark(tokens, i)) {
      mark(reading, i, i + 2, 'score');
      continue;
    }
    const dashed = (isRangeDash(join.text) || join.text === ':') && !join.spaced && !away.spaced;
    const spoken = join.lower === 'to' && [i - 1, i - 2].some((at) => tokens.in(at, DECIDING));
    const most = spoken || isVote(tokens, i) ? MOST_VOTES : MOST_POINTS;
    if (!(dashed || spoken) || home.value > most || away.value > most) continue;
    const unit = tokens.at(i + 3);
    if (unit.text === '%' || symbolUnit(reading, i + 3) !== null || PERCENT_PER_YEAR.holds(unit))
      continue;
    // "7-5, 6-3": the further sets of one match.
    const further = /^(,|and)$/.test(tokens.at(i - 1).lower) && reading.marks[i - 2] === 'score';
    if (further || contested(tokens, i)) mark(reading, i, i + 2, 'score');
  }
}
