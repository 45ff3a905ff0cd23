import type { NewsPage } from './news-page.ts';

/** Written after the rules were mended, to see how far they carry; nothing in it happened. */
export const LATER_NEWS_PAGES: readonly NewsPage[] = [
  {
    name: 'a report with a fact box',
    language: 'en',
    author: 'Hanno Rees',
    date: '2025-06-17',
    page: `
c Open menu
c The Sound Ledger
c My account
h Ferry line counts its lost umbrellas
y Hanno Rees
y 17 June 2025, 11:40
c Listen to this article
b The ferry line found 612 umbrellas on its boats last year and gave back 48 of them.
b The rest stand in a shed at the north quay, where they are sold by weight in October.
h What else was found
b • 31 sets of teeth
b • 7 violins, of which 5 were claimed
b • A bag with 14,000 crowns, claimed twice
b "People lose what they carry for others," the finder's office said.
c What do you think? Write to us at letters@soundledger.example
c Read next
t The last lamp of the north quay
t Who owns the fog?
c © Sound Ledger 2025`,
  },
  {
    name: 'a report behind a banner',
    language: 'en',
    author: 'Wilma Sand, Joost Pell',
    date: '2025-01-30',
    page: `
c We value your privacy
c We and our partners store and access information on your device to show you ads. You can change your choices at any time.
c Accept all
c Reject all
c Home
c Region
h Snow roof falls on an empty school
y By Wilma Sand and Joost Pell
y January 30, 2025 | Updated January 31, 2025
b The roof of the school at Hale fell in on Thursday night under 90 centimetres of snow.
b All of its 76 pupils had been sent home at noon, because the caretaker did not like the sound it made.
b The caretaker is to get a medal. He asked for a new shovel.
c Get alerts on this story
c Follow
c More in Region
t Shovels sold out in three towns
t Caretakers ask for ears to be tested
c Manage cookies
c Contact the newsroom`,
  },
  {
    name: 'a Burmese report with a writer',
    language: 'my',
    date: '2025-02-03',
    page: `
c ပင်မစာမျက်နှာ
c နိုင်ငံရေး
c စီးပွားရေး
h တံတားပြင်ရန် ကျပ်သိန်း ၄၅၀၀ လိုအပ်
y ဖေဖော်ဝါရီ ၃၊ ၂၀၂၅
b ရေတိုက်စားခံရသည့် တံတားကို ပြန်လည်ပြင်ဆင်ရန် ကျပ်သိန်း ၄,၅၀၀ လိုအပ်သည်ဟု မြို့နယ်တာဝန်ရှိသူများက ပြောကြားသည်။
b ယခုနှစ်အတွင်း တံတားပေါ်မှ ယာဉ်အစီးရေ ၁၂၀ ကျော် ဖြတ်သန်းသွားလာခဲ့ကြောင်း စာရင်းများအရ သိရသည်။
b “ဒီတံတားမရှိရင် ကျောင်းသား ၃၀၀ ကျောင်းမတက်နိုင်ဘူး” ဟု ဆရာမတစ်ဦးက ဆိုသည်။
c Facebook
c Telegram
c နောက်ဆုံးရသတင်းများ
t ရေလှောင်ကန်သစ် ဖွင့်လှစ်
t ၁ ဖေဖော်ဝါရီ ၂၀၂၅
c ဆက်သွယ်ရန်`,
  },
  {
    name: 'a report with a pull quote and a podcast',
    language: 'en',
    author: 'Ottilie Crane',
    date: '2025-11-11',
    page: `
c Sections
c Podcasts
c Newsletters
h The man who sells the tide
y By Ottilie Crane
y Nov 11, 2025, 7:00 AM
c Facebook
c Email
b For 40 years Bram Olt has printed the tide tables of the Sound, and sold 5,200 of them each winter.
b Since everybody has a telephone he sells 310.
c Listen: The tide has a voice
b He still counts the minutes by hand, with a pencil that he sharpens at the turn.
c Sign up for Sound Mornings
c By signing up, you agree to our Terms of Use and acknowledge our Privacy Policy.
b His tables have been wrong once, in 1988, by four minutes, and he remembers the boat.
b Ottilie Crane can be reached at crane@sound.example.
c Editors' picks
t The lighthouse that moved
t How deep is a harbour?
c Work for us`,
  },
  {
    name: 'two sentences and a video',
    language: 'en',
    date: '2025-03-22',
    page: `
c Watch live
c Weather
h Train stops for swans
y 22 March 2025
c 0:41
c Video
b A train with 180 passengers stood for an hour on Saturday while nine swans crossed the line at Harn.
b Nobody was hurt.
c Report an error
c Top stories
t Rain until Friday
t Mill road shut
c Accessibility help`,
  },
];
