### Answers, and what stands around them.

answer-contradicts = The article says otherwise:
answer-unproven = I have an answer prepared for this, but its quote does not match the stored article word for word, so I will not show it.
answer-withdrawn = This answer is no longer shown: the editors have withdrawn it.

claim-established = Stated by the article as fact
claim-alleged = Allegation, not established
claim-disputed = Disputed, not established
claim-denied = Denied, not established

suggest-intro = I am not sure what you mean. Did you mean:
not-reported = The articles I have do not say that.
nearest-intro = Here is what they do say:
off-topic = I answer only from the news articles in my base, and this does not seem to be about any of them.
off-topic-examples = You could ask, for example:
# Several questions in one message: each is repeated above its answer.
part-question = { $number }. { $question }

button-source = Source
button-helpful = Helpful
button-not-mine = Not my question
button-none = None of these
button-topics = All topics
button-more = More questions
button-more-topics = More topics
