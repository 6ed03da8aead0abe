### Drafting facts step by step, reviewing drafts, the publish gate.

help-section-newsroom = Write
command-draft = Draft a fact, step by step
command-review = Drafts that wait for an editor
command-approve = Publish a draft
command-reject = Send a draft back
argument-source = question or new

prompt-draft-source = Which question should it answer? Choose one from the queue, or something new.
prompt-draft-kind = Is it a fact, or an open question that the articles do not answer? Send me fact or unknown.
prompt-draft-answer = What should I answer? One or two short sentences, in English; for what the articles do not say: “The article does not say ...”
prompt-draft-quote = Which words of the article prove it? Copy them exactly as they stand there, as a rule a whole sentence.
prompt-draft-article = Which article does not say it?
prompt-draft-wordings = How would readers ask it? Send me several wordings, one a line; the first English one is shown on buttons.
prompt-draft-about = Whom and what is it about? Choose, or send me ids, separated by spaces.
prompt-draft-claim = Does the article state it as fact, or is it somebody's claim?
prompt-draft-speaker = Who says so? Choose, or send me the id.
prompt-draft-more = Send me more wordings, one a line, in any of the languages.
prompt-draft-answer_ru = What is the answer in Russian?
prompt-draft-answer_ky = What is the answer in Kyrgyz?
prompt-draft-done = Save it as a draft?
prompt-approve-fact = Which draft? Send me its id.
prompt-approve-reason = Why should it be published all the same? Your words go into the log.
prompt-reject-fact = Which draft? Send me its id.
prompt-reject-reason = What should be changed? The author will read it.

draft-new = Something new
draft-save = Save the draft
draft-more = Add wordings
draft-answer-ru = Answer in Russian
draft-answer-ky = Answer in Kyrgyz
draft-answer = Change the answer
draft-quote = Change the quote
draft-about = Change whom it is about
draft-not-english = Expected the answer in English; other languages can be added at the end.
draft-no-english-wording = None of these is English; expected one at least.
draft-no-entity = “{ $value }” is in no list of names; expected ids of people, places or groups of the base.
draft-no-claim = “{ $value }” is none of them; expected established, alleged, disputed or denied.
draft-no-kind = “{ $value }” is neither of the two; expected fact or unknown.
draft-no-article = There is no article “{ $value }”; expected one of those below.
draft-not-done = Choose what to do with the draft, or leave it with /cancel.
quote-nowhere = These words are in no article, nor anything like them. Copy the words of one paragraph, character for character.
quote-not-found = These words are in no article, character for character. Did you mean one of these?
preview-title = As readers will see it:
preview-about = About: { $about }
preview-wordings = Wordings:
saved-draft = The draft is saved and waits for an editor:
saved-approve = Published:
saved-reject = Sent back, it stays a draft:
sent-back = An editor wants your draft changed:

review-title =
    { $count ->
        [one] One draft waits
       *[other] { $count } drafts wait
    }
review-author = by { $author }
review-difference = What it adds to the file:
review-none = No draft waits for an editor.
button-review = Review
button-approve = Approve
button-reject = Reject
button-next-draft = Next draft
button-overrule = Publish all the same
gate-own = { $gained } of its { $own } wordings find it.
gate-nothing = No answer to { $asked } other questions changes.
gate-changes =
    { $count ->
        [one] The answer to one question changes:
       *[other] The answers to { $count } questions change:
    }
gate-blocked =
    { $count ->
        [one] Not published: one question would find the wrong fact:
       *[other] Not published: { $count } questions would find the wrong fact:
    }
