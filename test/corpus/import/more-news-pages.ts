import type { NewsPage } from './news-page.ts';

/** Written for this test after the usual furniture of news sites; nothing in it happened. */
export const MORE_NEWS_PAGES: readonly NewsPage[] = [
  {
    name: 'pictures with captions',
    language: 'en',
    author: 'Sol Marten',
    page: `
c Photos
c Video
h In pictures: the salt harvest
y By Sol Marten
b For three weeks in August all of Velm is on the pans, which gave 410 tonnes this year.
c 1 / 4
c A woman rakes the second pan at sunrise on August 4. (Photo: Sol Marten)
c 2 / 4
c Boys carry baskets of 20 kg to the road, for 5 crowns a day. (Photo: Sol Marten)
c 3 / 4
c What is left of the third pan, which the sea took in 2022. (Photo: Sol Marten)
b Next year the town will let two of the nine pans lie, because there is nobody to rake them.
c Next gallery
t The night market of Brenn
c Advertise with us
c Imprint`,
  },
  {
    name: 'a blog',
    language: 'en',
    author: 'Ann Keel',
    date: '2024-05-05',
    page: `
c Quays and Ledgers
c Notes on a harbour
c About
c Archive
h What the north quay wrote down
y Posted on May 5, 2024 by Ann Keel
b I spent a week with the ledgers of the north quay and came back with a number: 1,203.
b That is how many crates went in during 1998, and 41 of them had been opened on the way.
b I do not know who opened them. I know only that the same hand wrote all 41 lines.
c Share this:
c Click to share on Twitter (Opens in new window)
c Click to share on Facebook (Opens in new window)
c Like Loading...
c Posted in Ledgers
c Tagged crates, north quay
c Leave a comment
c Post navigation
c ← The south quay burns
c Who was the second clerk? →
c Search for:
c Recent Posts
t Who was the second clerk?
t The south quay burns
c Archives
c May 2024
c April 2024
c Blog at PressHut.com.`,
  },
  {
    name: 'other stories named within the text',
    language: 'en',
    author: 'Tam Orrin',
    date: '2025-09-01',
    page: `
c Daily Estuary
c Politics
c Courts
h Clerk who hid ledgers is let go
y Tam Orrin
y Sept. 1, 2025
b A clerk who had hidden six ledgers of the harbour office in a stove was let go on Monday.
t RELATED: Harbour office loses its ledgers
b The judge said that 18 months were enough for a man of 70.
t Also read: Who profits from salt?
b The ledgers, of 1998 to 2003, were not burnt: the stove had not been lit since 1994.
t ▶ Watch: The stove of the harbour office
b What they say is to be read in court in November.
c Most Popular
t Ferry master buys a lighthouse
t Council sits through the night
c Terms of Service
c © 2025 Daily Estuary LLC`,
  },
  {
    name: 'a correction at the end',
    language: 'en',
    author: 'Jon Marsh',
    date: '2025-02-11',
    page: `
c Home
c Science
c Health
h Ticks reach the upper valley
y Jon Marsh
y 11 February 2025
b Ticks were found on 38 of 60 sheep in the upper valley this winter, for the first time.
b They came with the warm Januaries, of which there have been five in seven years, the animal doctor of Harn said.
b She found none in 2019, when she looked at 200 sheep.
b This article was corrected on 12 February 2025: an earlier version said 83 of 60 sheep.
c Related articles
t Why the hay was late
t 3 February 2025
t The valley without a doctor, where the next practice is 40 km away and the bus goes...
t 30 January 2025
c Cookie settings`,
  },
  {
    name: 'a French page',
    language: 'fr',
    author: 'Claire Vasseur',
    date: '2025-03-14',
    page: `
c Accueil
c Politique
c Se connecter
h Le bac de Tolm ne passe plus
y Par Claire Vasseur
y Publié le 14 mars 2025
c Partager
b Le bac de Tolm, qui transportait 340 personnes par jour, est à quai depuis lundi faute de pilote.
b Le dernier des trois hommes qui savaient le conduire est parti à la retraite, a dit la mairie dans une lettre aux habitants.
t Lire aussi : Un pont pour Tolm ?
b Il faut désormais faire 27 kilomètres pour aller d'une rive à l'autre.
c Newsletter
c Abonnez-vous
c Sur le même sujet
t Le pont qui n'a jamais été construit
c Mentions légales`,
  },
  {
    name: 'a German page',
    language: 'de',
    author: 'Lena Ost',
    date: '2025-05-20',
    page: `
c Startseite
c Politik
c Anmelden
h Die Fähre von Tolm steht still
y Von Lena Ost
y 20. Mai 2025
c Teilen
b Die Fähre von Tolm, die am Tag 340 Menschen über den Fluss brachte, steht seit Montag still.
b Der letzte der drei Männer, die sie fahren konnten, ist in Rente gegangen, wie die Stadt mitteilte.
t Lesen Sie auch: Eine Brücke für Tolm
b Von einem Ufer zum anderen sind es nun 27 Kilometer.
c Mehr zum Thema
t Die Brücke, die nie gebaut wurde
c Kommentare
c Impressum
c Datenschutz`,
  },
  {
    name: 'key points above and an author below',
    language: 'en',
    author: 'Rika Thorne',
    date: '2025-08-19',
    page: `
c Skip to main content
c Search
c Opinion
h Count the wells before you dig
y Rika Thorne
y August 19, 2025
c 5 min read
b • The delta has 146 wells, of which 31 are salt.
b • Nobody has a map of them.
b • A map would cost less than one well.
b Each spring the province digs two new wells, at 8,000 crowns each, and each spring one of the old ones turns to salt.
b I have asked four offices for a map. Two did not know that there were wells.
b A student with a bicycle could draw one in six weeks. I would pay for the bicycle.
c About the author
c Rika Thorne teaches at the water school in Brenn and has written two books about wells. Her newsletter goes out on Fridays.
c More from Rika Thorne
t The bucket as a unit
t Rain is not a plan
c Give this article
c Print`,
  },
  {
    name: 'menus of sentences',
    language: 'en',
    author: 'Ada Finch',
    date: '2025-12-02',
    page: `
c Thank you for visiting our site. Please consider a donation.
c Choose your language
c English
c Burmese
h Night market moves to the fish hall
y Written by Ada Finch
y Tuesday, 2 December 2025
b The night market of Brenn moves into the fish hall, where 84 of its 120 stalls have room.
b The rest will draw lots on Friday. A stall costs 9 crowns a night, as before.
b Fish will be sold there until four in the afternoon; then the hall is washed.
c Did you like this article? Help us to write more of them.
c Your support keeps our reporting free for everyone. It takes less than a minute.
c Donate now
c Read our privacy policy to learn how we handle your data.
c Get in touch with our team.`,
  },
  {
    name: 'a list with numbers for headings',
    language: 'en',
    date: '2025-10-30',
    page: `
c Travel
c Food
c Newsletters
h Four quays worth a walk
y October 30, 2025
b Brenn has nine quays, and most people know one. These four cost nothing.
h 1. The north quay
b It is 400 metres long and ends at a lamp that has not burnt since 1987.
h 2. The salt quay
b Here 410 tonnes are loaded in September; come on a Sunday, when nobody is there.
h 3. The quay of the dead
b Named after the flood of 1911, which took 63 people in a night.
h 4. The small one
b Two boats fit, and both are always there.
c You may also like
t Six soups for a wet evening
t Where to sleep in Velm
c Follow Estuary Travel on Instagram
c Do not sell my personal information`,
  },
];
