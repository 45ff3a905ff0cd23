import type { NewsPage } from './news-page.ts';

/** Written for this test after the usual furniture of news sites; nothing in it happened. */
export const NEWS_PAGES: readonly NewsPage[] = [
  {
    name: 'agency report with a dateline',
    language: 'en',
    author: 'Mara Quill',
    date: '2025-03-03',
    page: `
c Skip to content
c Coastline Wire
c World
c Business
c Markets
c Live TV
h Dredgers stop work at the mouth of the Aun
y By Mara Quill
y Published March 3, 2025 4:12 PM
c Save
c Share
b BRENN, March 3 (Coastline) - Dredgers stopped work at the mouth of the Aun on Monday after 31 of their 48 men had not been paid since December.
b The channel loses 4 centimetres a week when nobody digs, the port office said.
b "We have bread for nine days," said one of the men, who did not want to be named.
t READ: Port fees to rise by a tenth in June
b The company did not answer three letters. It had a debt of 2.4 million crowns in its last report.
c Reporting by Mara Quill; Editing by Joss Hale
c Our Standards: The Coastline Trust Principles
c Next up
t Fishermen find a mine in their nets
t 2 hours ago
t Rail strike called off at the last minute
t 5 hours ago
c © 2025 Coastline Wire. All rights reserved.`,
  },
  {
    name: 'a flash of one sentence',
    language: 'en',
    date: '2024-11-20',
    page: `
c Menu
c Breaking
h Bridge at Tolm closed to lorries
y 20 November 2024
b The bridge at Tolm is closed to lorries of more than 12 tonnes from Thursday.
c This is a developing story. Please check back for updates.
c Share
c WhatsApp
c Copy link
c More on this story
t Second bridge to open in 2027
t 11 November 2024
c Terms of use
c Privacy policy`,
  },
  {
    name: 'a live page with times',
    language: 'en',
    page: `
c Home
c Video
c Weather
h Flood on the lower Marl: what we know
c LIVE
c 1,204 watching
b Water stands 40 cm above the quay at Harn and is still rising, the lock office says.
h 14:05 School opens its hall
b The Upper School has taken in 212 people from the streets behind the mill.
h 13:40 Power off in two wards
b Power was cut in the wards of Mill and Bridge at half past one, to 900 houses in all.
h 12:15 Ferry stops
b The ferry will not cross before the water has fallen to its mark, its master told us.
c Load more
c Back to top
c Contact us
c © The Marl Courier 2025`,
  },
  {
    name: 'questions and answers',
    language: 'en',
    author: 'Lena Ost',
    date: '2025-07-09',
    publisher: 'The Marl Courier',
    page: `
c The Marl Courier
c News
c Opinion
c Interviews
c Subscribe
h "I counted them because nobody else did"
y Lena Ost
y July 9, 2025
b Sol Marten kept the lock of Tolm for 29 years and wrote down every barge. We asked him why.
b When did you begin to count?
b In the winter of 1996, when 17 barges passed without lights in one night.
b Did anybody ask you to?
b No.
b And what became of the books?
b The police have four of them. The other 25 are in my kitchen, and anybody may read them.
c Tags: Rivers, People
c Comments are closed.
c About The Marl Courier
c Contact
c © 2025 The Marl Courier. All rights reserved.`,
  },
  {
    name: 'comments below, sorted',
    language: 'en',
    author: 'Peer Aldous',
    date: '2025-01-15',
    page: `
c Log in
c Sign up
c News
c Sport
h Velm sells its last two buses
y By Peer Aldous
y January 15, 2025
b Velm has sold its last two buses to a school in the hills for 31,000 crowns.
b They carried 140 people a day in a town of 9,000, and each passenger cost the town 6 crowns.
b From February the post van takes four people along, if they are there at seven.
c 3 Comments
c Sort by: Best
c Log in to join the discussion
c rivergirl88
c 3 hours ago
c So now my mother, who is 84, is to sit among the parcels. Thank you very much, dear council, she will remember it in May.
c Like
c Reply
c Share
c Tam O.
c 2 hours ago
c The 6 crowns are nonsense. I did the accounts in 2019 and it was 3, with the depot and everything, and I can show you the paper.
c 12 likes
c Reply
c Load more comments
c Powered by Talkback`,
  },
  {
    name: 'a newsletter box and a notice within the text',
    language: 'en',
    author: 'Nell Varga',
    date: '2025-04-28',
    page: `
c Heath & Harbour
c Nature
c Money
h Honey from the heath is watered, a test finds
y Nell Varga
y Mon 28 Apr 2025 06.00 BST
y Last modified on Mon 28 Apr 2025 09.14 BST
b Eleven of 30 jars of heath honey that were bought in March held more water than the rules allow.
b The worst had 27%, said the laboratory at Sund, which tested them for the keepers' guild.
c Sign up to Morning Heath
c Free daily newsletter
c Our morning email breaks down the key stories of the day, telling you what's happening and why it matters.
c Enter your email address
c Privacy Notice: Newsletters may contain information about charities, online ads, and content funded by outside parties. For more information see our Privacy Policy.
c after newsletter promotion
b The guild has 212 members and will put out four of them, its head said on Sunday.
b He would not say which ones.
c Explore more on these topics
c Bees
c Food
c Share
c Reuse this content`,
  },
  {
    name: 'advertisements and a meter within the text',
    language: 'en',
    author: 'Ida Brandt',
    page: `
c You have 2 free articles remaining this month.
c Subscribe
c Sign In
c Local
c Obituaries
h Last miller of Sund leaves 3,000 sacks
y By Ida Brandt, Staff Writer
b The last miller of Sund, who died in March, has left 3,000 empty sacks to the town.
c ADVERTISEMENT
c Story continues below advertisement
b They bear the names of farms that are gone, some of them since the war of 1911.
c Advertisement
b The museum has taken 40. Nobody knows what to do with the rest, said the town clerk, who has them in his stairway.
c Recommended for you
t Miller's house sold to a dentist
t Mill race to be filled in by August
c Trending
c 1 Bus driver wins at cards
c 2 Council to sit on Sundays
c Subscribe to support local journalism.`,
  },
  {
    name: 'a Burmese report',
    language: 'my',
    date: '2025-10-12',
    page: `
c ပင်မစာမျက်နှာ
c သတင်း
c ဆောင်းပါး
c ရုပ်သံ
h မြစ်ရေကြီး၍ ရွာ ၁၂ ရွာ ရေမြုပ်
y ၁၂ အောက်တိုဘာ ၂၀၂၅
c မျှဝေရန်
b မြစ်ရေကြီးမှုကြောင့် ရွာပေါင်း ၁၂ ရွာ ရေမြုပ်ခဲ့ပြီး လူ ၉၄၅ ဦး နေရာရွှေ့ပြောင်းခဲ့ရသည်ဟု ဒေသခံများက ပြောသည်။
b ရေသည် ယမန်နေ့ညက စတင်တက်လာပြီး နံနက် ၄ နာရီတွင် လမ်းများပေါ်သို့ ရောက်ရှိခဲ့သည်။
b ကျောင်း ၃ ကျောင်းတွင် ခိုလှုံသူ ၃၀၀ ခန့် ရှိနေပြီး စားစရာ လိုအပ်နေသည်ဟု ကူညီနေသူတစ်ဦးက ဆိုသည်။
c ဆက်စပ်သတင်းများ
t တံတားသစ် ဆောက်လုပ်မည်
t ၈ အောက်တိုဘာ ၂၀၂၅
t ဆန်ဈေး ထပ်မံမြင့်တက်
t ၅ အောက်တိုဘာ ၂၀၂၅
c ဆက်သွယ်ရန်
c မူပိုင်ခွင့် © ၂၀၂၅`,
  },
  {
    name: 'a Burmese flash of one sentence',
    language: 'my',
    date: '2024-05-06',
    page: `
c ပင်မစာမျက်နှာ
c သတင်း
h ကူးတို့ခ မြင့်တက်
y မေ ၆၊ ၂၀၂၄
b မြစ်ကူးကူးတို့ခကို ဇွန်လ ၁ ရက်နေ့မှစတင်၍ ၄၀၀ ကျပ်မှ ၅၅၀ ကျပ်သို့ တိုးမြှင့်ကောက်ခံမည် ဖြစ်သည်။
c မျှဝေရန်
c Facebook
c Twitter
c အားလုံးကြည့်ရန်`,
  },
  {
    name: 'a Burmese report with comments',
    language: 'my',
    page: `
c သတင်း
c စီးပွားရေး
c ဗီဒီယို
h ဆန်အိတ် ၃၀၀၀ ပျောက်ဆုံး
b ဆိပ်ကမ်းဂိုဒေါင်မှ ဆန်အိတ်ပေါင်း ၃,၀၀၀ ပျောက်ဆုံးသွားကြောင်း ဂိုဒေါင်မှူးက ယမန်နေ့တွင် ပြောကြားသည်။
b စာရင်းအရ အိတ် ၁၂,၅၀၀ ရှိရမည်ဖြစ်သော်လည်း ၉,၅၀၀ သာ တွေ့ရသည်ဟု သူက ဆိုသည်။
c ဆက်စပ်သတင်းများ
t ဆန်ဈေး မြင့်တက်
c မှတ်ချက်များ
c ကိုအောင်
c ဒီလိုဖြစ်တာ ပထမဆုံးအကြိမ် မဟုတ်ပါဘူး၊ အရင်နှစ်ကလည်း ဒီလိုပဲ ပျောက်ခဲ့တာကို လူတိုင်းသိပါတယ်။
c မှတ်ချက်ပေးရန်`,
  },
  {
    name: 'a notice to the press',
    language: 'en',
    date: '2025-06-02',
    page: `
c Who we are
c What we do
c Press
c Donate
c FOR IMMEDIATE RELEASE
y June 2, 2025
h Aid workers reach 14 cut-off villages
b Our boats reached 14 villages on the upper Aun on Saturday that had been cut off since the flood of May 21.
b Key figures:
b • 3,140 people received food for two weeks
b • 412 of them needed a doctor
b • 9 wells were cleaned, and 31 are still salt
b "They had eaten the seed rice," said the head of the mission.
c Media contact
c press@aunrelief.example
c +00 555 0142
c Follow us
c Facebook
c Instagram
c Stay informed
c Sign up for our newsletter`,
  },
];
