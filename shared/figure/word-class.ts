import { wordSet } from './word-set.ts';

export const DETERMINERS = wordSet(
  'the a an this that these those my your his her its our their some any each every another both all no',
);
export const PREPOSITIONS = wordSet(
  'of in on at to from by with without for since until till during before after between among amid amidst within into onto over under above below ' +
    'across through throughout against about around near per via towards toward upon despite inside outside beyond behind along off out up down as than like including except besides following',
);
export const CONJUNCTIONS = wordSet(
  'and or but nor while whereas although though because if when where as so yet plus versus',
);
export const RELATIVES = wordSet('who whom whose that which where when');
export const AUXILIARIES = wordSet(
  "is are was were be been being am has have had do does did will would can could may might must shall should won't wasn't weren't aren't isn't hasn't haven't hadn't didn't don't doesn't cannot can't",
);
export const PRONOUNS = wordSet(
  'i you he she it we they me him us them himself herself itself themselves someone anyone everyone nobody somebody who what there here',
);
export const ADVERBS = wordSet(
  'not also only just still already now then currently recently later earlier ever never always often again alone together voluntarily formally ' +
    'officially reportedly allegedly either neither even too very so more most less least ago today yesterday tomorrow once twice far away back respectively however meanwhile',
);

/** Function words: never a noun, never a name's first word. */
export function isFunctionWord(word: string): boolean {
  return (
    DETERMINERS.has(word) ||
    PREPOSITIONS.has(word) ||
    CONJUNCTIONS.has(word) ||
    RELATIVES.has(word) ||
    AUXILIARIES.has(word) ||
    PRONOUNS.has(word) ||
    ADVERBS.has(word)
  );
}

/** Where a noun phrase ends: a preposition, conjunction, relative, auxiliary or pronoun. */
export function closesNounPhrase(word: string): boolean {
  return (
    PREPOSITIONS.has(word) ||
    CONJUNCTIONS.has(word) ||
    RELATIVES.has(word) ||
    AUXILIARIES.has(word) ||
    PRONOUNS.has(word)
  );
}

const IRREGULAR_PASTS = wordSet(
  'fled left died went came fell rose won lost took made said told held met joined led fought gave got began became built bought brought caught chose ' +
    'did drew drove ate felt found flew forgot froze grew hid hit kept knew laid lay lent let lit meant paid put ran sold sent set shot shut sat slept spoke spent stood stole struck swam taught ' +
    'tore thought threw understood woke wore wrote quit broke shook sank sang drank rang burnt learnt dealt slid hung overshot voted cut cost spread beat sought taken given seen gone done written driven beaten known shown held stolen hidden broken chosen fallen forgotten eaten born worn torn sworn saw heard rode fed bled swept bit drew dug crept shrank spat sprang stank stung swore swung wept withdrew began thrown blown grown drawn flown sunk',
);
const PRESENTS = wordSet(
  'say says live lives work works remain remains face faces make makes take takes show shows include includes use uses need needs cross crosses run runs sleep gather want skip ' +
    'voted go goes come comes get gets give gives have receive receives represent represents know see become join reach attend stay wait earn earns hold holds form cover covers lack share serve enter cannot',
);

/** A finite verb or participle by its form; nouns such as "need" are caught only after a plural. */
export function looksVerb(word: string): boolean {
  if (AUXILIARIES.has(word) || IRREGULAR_PASTS.has(word) || PRESENTS.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word) && !/^un[^d]/.test(word);
}
const NOT_PAST = wordSet(
  'hundred seed need breed speed indeed exceed proceed succeed naked wicked sacred embed united',
);

const PEOPLE = wordSet(
  'people person persons man men woman women child children kid kids boy boys girl girls baby babies infant infants toddler toddlers youth youths adult adults teenager teenagers grandmother grandmothers grandfather grandfathers stepmother stepfather stepson stepdaughter stepsister stepbrother godfather godmother ' +
    'soldier soldiers troop troops police policeman policemen policewomen officer officers personnel serviceman servicemen servicewomen recruit recruits conscript conscripts militia ' +
    'individual individuals civilian civilians villager villagers refugee refugees resident residents citizen citizens migrant migrants defector defectors deserter deserters ' +
    'pow pows prisoner prisoners detainee detainees inmate inmates hostage hostages captive captives convict convicts suspect suspects ' +
    'student students pupil pupils teacher teachers doctor doctors nurse nurses midwife midwives medic medics patient patients surgeon surgeons physician physicians ' +
    'worker workers employee employees staff labourer labourers laborer laborers miner miners farmer farmers fisherman fishermen driver drivers passenger passengers pilot pilots crew sailor sailors docker dockers ' +
    'member members delegate delegates lawmaker lawmakers mp mps senator senators minister ministers official officials politician politicians candidate candidates voter voters judge judges lawyer lawyers ' +
    'journalist journalists reporter reporters activist activists protester protesters protestor protestors demonstrator demonstrators marcher marchers rioter rioters dissident dissidents ' +
    'fighter fighters rebel rebels insurgent insurgents militant militants guerrilla guerrillas gunman gunmen terrorist terrorists combatant combatants commander commanders captain captains general generals major majors private privates lieutenant lieutenants sergeant sergeants colonel colonels ' +
    'victim victims survivor survivors casualty casualties fatality fatalities dead wounded injured missing homeless evacuee evacuees returnee returnees beneficiary beneficiaries ' +
    'participant participants respondent respondents interviewee interviewees volunteer volunteers applicant applicants visitor visitors tourist tourists pilgrim pilgrims guest guests fan fans spectator spectators ' +
    'monk monks nun nuns priest priests bishop bishops believer believers muslim muslims christian christians buddhist buddhists ' +
    'mother mothers father fathers parent parents son sons daughter daughters brother brothers sister sisters wife wives husband husbands widow widows orphan orphans relative relatives sibling siblings twin twins ' +
    'customer customers client clients user users subscriber subscribers player players athlete athletes coach coaches referee referees artist artists actor actors author authors singer singers ' +
    'guard guards agent agents spy spies firefighter firefighters rescuer rescuers paramedic paramedics engineer engineers scientist scientists researcher researchers expert experts observer observers ' +
    'owner owners trader traders vendor vendors shopkeeper shopkeepers merchant merchants seller sellers buyer buyers investor investors shareholder shareholders banker bankers broker brokers ' +
    'elder elders leader leaders chief chiefs president presidents king kings queen queens colleague colleagues friend friends neighbour neighbours neighbor neighbors newcomer newcomers stranger strangers ' +
    'smuggler smugglers trafficker traffickers thief thieves robber robbers murderer murderers criminal criminals offender offenders ' +
    'burmese rohingya rohingyas thai thais indians chinese americans britons russians ukrainians israelis palestinians syrians afghans pakistanis iraqis iranians germans ' +
    'forces surrenders dropouts graduates alumni scholars apprentices trainees interns cadets veterans reservists peacekeepers commandos paratroopers marines bystanders onlookers pedestrians cyclists motorists commuters travellers travelers ' +
    'steward stewards umpire umpires usher ushers marshal marshals actress actresses nephew nephews niece nieces cousin cousins uncle uncles aunt aunts grandparents executive executives mayor mayors governor governors ambassador ambassadors envoy envoys diplomat diplomats aide aides cleric clerics imam imams pastor pastors ' +
    'immigrant immigrants emigrants peasant peasants nomads inhabitant inhabitants occupants defendant defendants plaintiff plaintiffs juror jurors magistrate magistrates prosecutor prosecutors descendants assistants consultants attendants contestants informants tutors mentors supervisors advisors newborn newborns teens humans ' +
    'minor minors infantry cavalry gendarmes artillerymen tenants homeowners taxpayers consumers donors recipients caregivers cleaners cooks chefs waiters servants clerks accountants professors lecturers educators librarians academics others men',
);
const PERSON_ENDINGS =
  /(?:man|men|women|people|girls|boys|ists|ysts|ians|ees|crats|children|witnesses|folk|persons|seekers|holders|workers|fighters|makers|goers|keepers|leaders|members|owners|dwellers|supporters|soldiers|officers)$/;
const NOT_PERSON = wordSet(
  'ottoman talisman caiman fees trees knees degrees bees specimen regimen lists mists twists wrists fists committees acumen',
);

// Things whose names end as those of people do.
const THINGS = wordSet(
  'numbers papers centers computers containers helicopters newspapers quarters shelters letters rivers towers orders offers matters meters liters litres metres factors sectors motors tractors monitors reactors ' +
    'corridors trailers bunkers mortars trackers servers routers printers posters counters chambers layers transformers generators detectors sensors tankers carriers boilers freezers coolers fingers shoulders powers boosters barriers burners ' +
    'characters parameters diameters centimeters kilometers clusters covers borders disasters flowers showers drawers cylinders launchers scooters headquarters chapters registers masters filters adapters answers wonders membranes ' +
    'elevators calculators indicators refrigerators excavators escalators radiators accelerators ventilators incubators vectors connectors conductors capacitors projectors resistors bombers cruisers destroyers freighters ' +
    'dumpsters boulders folders headers stickers hamburgers burgers crackers transfers breakers loaders bulldozers skyscrapers blisters ulcers cancers tigers panthers spiders beavers oysters lobsters hamsters timbers rafters gutters shutters thrusters disorders',
);

/** Heads that are counted as people. */
export function isPersonNoun(word: string): boolean {
  if (PEOPLE.has(word)) return true;
  if (word.length > 5 && PERSON_ENDINGS.test(word)) return !NOT_PERSON.has(word);
  return word.length > 6 && /(?:[^aeiou]ers|ators|itors|ctors)$/.test(word) && !THINGS.has(word);
}

const IRREGULAR_PLURALS = wordSet(
  'men women people children police personnel cattle sheep fish deer aircraft feet teeth geese mice lice oxen data media criteria phenomena bacteria dice staff crew troops headquarters species series militia livestock poultry folk',
);
const NOT_PLURAL = wordSet(
  'is was has his this its us as thus yes plus gas bus diabetes measles rabies mumps herpes rickets tuberculosis less across towards perhaps always sometimes besides versus news status virus campus census focus bonus analysis basis crisis thesis process ' +
    'access success class glass grass loss boss mass pass press stress address business congress princess illness witness fitness weakness religious various previous serious famous nervous dangerous precious obvious ' +
    'times-of afterwards overseas whereas else-s ours hers theirs yours',
);

/** A plural noun by its form. */
export function isPlural(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true;
  if (word.length < 3 || !word.endsWith('s') || word.endsWith("'s")) return false;
  return !NOT_PLURAL.has(word) && !/(?:ss|ous|sis|xis)$/.test(word);
}

/** Begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 0x80) return first >= 0x41 && first <= 0x5a;
  return /^\p{Lu}/u.test(text);
}
