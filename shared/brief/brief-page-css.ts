/** Style of an exported HTML page: it stands alone, so it carries its own few rules. */
export const BRIEF_PAGE_CSS = `
:root{color-scheme:light dark}
body{margin:0;background:#fdfcfa;color:#22211e;font:400 17px/1.6 "Source Serif 4",Georgia,"Noto Sans Myanmar",serif}
main{max-width:680px;margin:0 auto;padding:48px 24px}
h1,h2,h3{line-height:1.25;text-wrap:balance} h1{font-size:32px} h2{font-size:22px;margin-top:2em} h3{font-size:18px}
.kicker,.why,th,td,figcaption,.hash{font:400 13px/1.5 Inter,system-ui,sans-serif;color:#57544d}
.figure{font-weight:600} .gone{color:#a9281c} sup{line-height:0} .note-mark{text-decoration:none;color:#2b4a9e}
.claim{border-left:3px solid #2b4a9e;padding-left:16px} .statement{font-weight:600;margin:0}
table{border-collapse:collapse;width:100%;margin:12px 0} th,td{text-align:left;padding:4px 8px;border-bottom:1px solid #22211e1a;color:inherit}
.num{font-variant-numeric:tabular-nums lining-nums;white-space:nowrap} figure{margin:24px 0} figcaption{font-weight:600;color:inherit}
blockquote{margin:16px 0;padding-left:16px;border-left:1px solid #22211e33} .hash{word-break:break-all}
@media (prefers-color-scheme:dark){body{background:#1c1d20;color:#e9e6df}.kicker,.why,.hash{color:#b3afa6}.note-mark{color:#a6b9f3}.claim{border-color:#a6b9f3}th,td{border-color:#ffffff17}.gone{color:#f28f80}}
`;
