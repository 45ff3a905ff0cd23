import { Check, Copy, Equal, Eye, Unlink } from 'lucide-react';
import { DOUBT_KINDS, DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import { HUES, hueClass } from '#renderer/ui/hue.ts';
import { Stripe } from '#renderer/ui/stripe.tsx';
import { Pill, TagMark } from '#renderer/ui/tag-mark.tsx';
import { VerdictMark } from '#renderer/ui/verdict-mark.tsx';

const ROLES = [
  'desk frame paper raised ink ink-2 ink-3 edge accent accent-soft focus line-2',
  'agree look clash apart agree-soft look-soft clash-soft apart-soft',
].flatMap((line) => line.split(' '));

const HUE_WORDS = ['Rice', 'Rivers', 'Roads', 'Schools', 'Salt', 'Fuel', 'Boats', 'Trees', 'Stone'];

/** Colours, type, hues, doubt, verdicts. */
export function Foundations() {
  return (
    <>
      <section>
        <h2>Colour roles</h2>
        <div className="g-swatches">
          {ROLES.map((role) => (
            <span key={role}>
              <i style={{ background: `var(--${role})` }} />
              {role}
            </span>
          ))}
        </div>
      </section>
      <section>
        <h2>Type</h2>
        <div className="r-36">Eleven bridges</div>
        <div className="r-24">How they were counted</div>
        <div className="r-19">
          Reading text, <i>and italic</i>
        </div>
        <div className="q-15">“A quote in full, at 15.5 on 24.”</div>
        <div className="q-15" lang="my">
          ပြည်သူ့ပန်းတိုင်
        </div>
        <div className="t-20">Screen title 20</div>
        <div className="t-16">Panel title 16</div>
        <div>Everything else 13 on 20</div>
        <div className="t-12 ink-2">Secondary 12</div>
        <div className="t-11 ink-3">Column heads, keys, rail 11</div>
      </section>
      <section>
        <h2>Nine hues</h2>
        {HUES.map((hue) => (
          <div key={hue} className={`g-hue ${hueClass(hue)}`}>
            <span className="t-11 ink-3">{hue}</span>
            <Stripe hue={hue} />
            <Pill hue={hue}>{HUE_WORDS[hue - 1]}</Pill>
            <span>
              <span className="mark-wash">at rest, a wash</span>{' '}
              <span className="mark-wash mark-wash--full">selected</span>
            </span>
          </div>
        ))}
      </section>
      <section>
        <h2>Doubt</h2>
        {DOUBT_KINDS.map((kind) => (
          <div key={kind} className="g-doubt">
            <DoubtMark kind={kind} label={kind} />
            <span className="ink-2">{kind}</span>
            <span className="q-13">“around 40”</span>
          </div>
        ))}
        <TagMark hue={4}>Schools</TagMark>
      </section>
    </>
  );
}

export function Verdicts() {
  return (
    <>
      <div className="g-verdict">
        <VerdictMark tone="agree" icon={Check}>
          Same
        </VerdictMark>
        <span className="ink-2">both 40, same years, same rivers</span>
      </div>
      <div className="g-verdict">
        <VerdictMark tone="look" icon={Copy}>
          One text twice
        </VerdictMark>
        <span className="ink-2">copies count once</span>
      </div>
      <div className="g-verdict">
        <VerdictMark tone="clash" icon={Equal}>
          Parts do not add up
        </VerdictMark>
        <span className="ink-2">short by 3</span>
      </div>
      <div className="g-verdict">
        <VerdictMark tone="apart" icon={Unlink}>
          Not comparable
        </VerdictMark>
        <span className="ink-2">other years</span>
      </div>
      <div className="g-verdict">
        <VerdictMark tone="look" icon={Eye}>
          Look: words differ
        </VerdictMark>
        <span className="ink-2">“bridges” here, “crossings” there</span>
      </div>
    </>
  );
}
