import { isPrivateHome, type Home } from './homes.ts';
import { getRecord, type Project } from './project.ts';
import { wholeHome } from './shards.ts';

const FIXED: Readonly<Record<string, string>> = {
  'project.json': 'Project, people and settings',
  'tags.json': 'Tags',
  'claims.json': 'Claims, evidence and rulings',
  'notes.json': 'Notes',
  'charts.json': 'Charts',
  'queries.json': 'Saved queries',
  'bodies.json': 'Counting bodies',
  'briefs.json': 'Briefs',
  'contacts.json': 'Contacts',
  'redactions.json': 'Redactions',
};

const OF_DOCUMENT = /^documents\/([^/]+)\/(document|annotations)\.json$/;

/** What a file holds, as a person names it. */
export function homeWords(home: Home, project: Project): string {
  const whole = wholeHome(home);
  const isPrivate = isPrivateHome(whole);
  const name = isPrivate ? whole.slice('private/'.length) : whole;
  const fixed = FIXED[name];
  if (fixed !== undefined) return isPrivate ? `${fixed} (private)` : fixed;
  const [, id = '', file] = OF_DOCUMENT.exec(name) ?? [];
  const title = getRecord(project, 'document', id)?.title.value;
  const of = title === undefined ? 'a document that is not here' : `“${title}”`;
  const words = file === 'document' ? `About ${of}` : `Highlights and figures of ${of}`;
  return isPrivate ? `${words} (private)` : words;
}
