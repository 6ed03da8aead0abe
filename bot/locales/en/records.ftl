### Records as editors see them: found, whole, due for review; and what the bot would answer.

help-section-look = Look
help-section-care = Care for the facts
command-find = Find facts by words
command-show = Show all of a fact
command-test = Show what I would answer, and why
command-stale = Facts that are due for review
argument-words = words

prompt-find-words = Which words? Send me one or more that stand in the fact.
prompt-show-fact = Which fact? Send me its id.
prompt-test-question = Which question shall I try? Nobody will count it as a question.

record-none = There is no fact with the id “{ $id }”. /find looks for one by its words.
found-none = Nothing contains “{ $words }”. Try another word.
found-title =
    { $count ->
        [one] One record contains “{ $words }”:
       *[other] { $count } records contain “{ $words }”:
    }
found-more =
    { $count ->
        [one] And one more; add a word to narrow it down.
       *[other] And { $count } more; add a word to narrow it down.
    }
stale-none = Nothing is due for review.
stale-title =
    { $count ->
        [one] One fact is due for review:
       *[other] { $count } facts are due for review:
    }
stale-since = since { $date }

record-fact = fact
record-unknown = open question
status-draft = draft
status-published = published
status-retracted = retracted
standing-established = stated by the article as fact
standing-alleged = allegation, not established
standing-disputed = disputed, not established
standing-denied = denied, not established
record-article = Article and paragraph: { $places }
record-claim = Standing: { $claim }
record-speaker = Speaker: { $speaker }
record-as-of = As of: { $date }
record-review-by = Review by: { $date }
record-about = About:
record-asks = Answers: { $asks }
record-wordings = Wordings ({ $code }, { $count })
record-refutes = Wrong premises it answers ({ $code }, { $count })

trial-decision = Decision: { $status }; confidence { $confidence }, margin { $margin }
trial-guard = The guard: { $said }
trial-no-objection = no objection
trial-no-candidates = Nothing in the base comes near.
