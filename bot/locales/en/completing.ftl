### What a draft still lacks to be published.

draft-incomplete = Not published, the draft is not complete:
draft-lacks = It still lacks: { $lacking }.
lacking-questions = how readers ask it
lacking-asks = what it answers
lacking-claim = whether the article states it as fact
lacking-about = whom and what it is about
button-asks = What it answers
button-standing = Fact or somebody's claim
button-about = Whom it is about
button-again = Try again
lacking-questions-en = an English wording
lacking-answer-en = the answer in English
button-answer-en = Answer in English
