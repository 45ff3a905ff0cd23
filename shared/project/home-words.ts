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

/** Its title went with it: what was deleted for good is named nowhere. */
function goneWords(id: string, { graves }: Project): string {
  return graves.has(id)
    ? 'a document that was deleted or joined to another'
    : 'a document the project no longer has';
}

/** What a file holds, as a person names it. */
export function homeWords(home: Home, project: Project): string {
  const whole = wholeHome(home);
  const isPrivate = isPrivateHome(whole);
  const name = isPrivate ? whole.slice('private/'.length) : whole;
  const fixed = FIXED[name];
  if (fixed !== undefined) return isPrivate ? `${fixed} (private)` : fixed;
  const [, id = '', file] = OF_DOCUMENT.exec(name) ?? [];
  const title = getRecord(project, 'document', id)?.title.value;
  const of = title === undefined ? goneWords(id, project) : `“${title}”`;
  const about = title === undefined ? 'Title and details of' : 'About';
  const words = file === 'document' ? `${about} ${of}` : `Highlights and figures of ${of}`;
  return isPrivate ? `${words} (private)` : words;
}
