### What readers say of replies and facts, waiting for an answer, and the choice of language.

button-share = Share
button-report = Report a mistake
button-watch = Tell me when it is answered
button-why-in-words = In my own words

not-mine-others = Sorry about that. Perhaps one of these answers your question:
not-mine-why = What was wrong? You need not say, but it helps the editors.
why-off = About something else
why-partly = Only part of an answer
why-unclear = Hard to understand
why-wrong = Wrong or out of date
why-thanks = Thank you! The editors will read it.
prompt-why-text = What was wrong? A sentence will do.

watching-on = I will write to you once when an editor has answered it. Press again if you no longer want that.
watching-off = Then I will not write to you about it.

command-report = Tell the editors what is wrong
argument-wrong = what is wrong
prompt-report-fact = Which answer is wrong? Send me its id: it stands in small print below each answer.
prompt-report-text = What is wrong with it? Write it in your own words.
reported = Thank you! The editors have your report and will look into it.
report-too-long =
    That is too long for a report. Please say it in at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
report-news = A reader says that something is wrong with { $fact }:

command-feedback = What readers say of the answers
help-section-heard = What readers say
feedback-title = What readers say: { $helpful } × helpful, { $unhelpful } × not their question
feedback-empty = Nobody has said anything yet.
feedback-helpful-answer = helpful
feedback-not-helpful-answer = not their question
feedback-report = report

command-language = Choose my language
argument-language = language
prompt-language-language = Which language shall I speak with you?
language-name = English
language-as-written = The language I write in
language-set = From now on I speak English with you.
language-unset = From now on I answer in the language that you write in.
language-refused = I do not speak “{ $value }”; expected en, ru, ky or any.
