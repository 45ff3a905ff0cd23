import { createRoot } from 'react-dom/client';
import { Controls } from './controls.tsx';
import { Foundations } from './foundations.tsx';
import { MANY, Workbench } from './workbench.tsx';

/** Every part on one page, to be looked at: ?page=parts or ?page=work, &theme=dark. */
function Gallery({ page }: { page: string | null }) {
  if (page === 'work') return <Workbench count={MANY} />;
  return (
    <main className="g-parts">
      <h1 className="only-spoken">Parts</h1>
      <Foundations />
      <Controls />
    </main>
  );
}

const asked = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Gallery page={asked.get('page')} />);
