### What readers are told of corrections and retractions.

command-corrections = What was corrected or retracted
command-correct = Correct a fact, publicly
command-retract = Retract a fact, publicly
argument-note = note
prompt-correct-fact = Which fact? Send me its id.
prompt-correct-note = What was wrong? Readers will see these words.
prompt-correct-answer = What is the corrected answer, in English? Skip this if the answer is right already.
prompt-retract-fact = Which fact? It stops answering at once.
prompt-retract-note = Why? Readers will see these words.
saved-correct = The correction is in the ledger:
saved-retract = Retracted, readers no longer get it; it stays on record:

ledger-title = Corrections and retractions, newest first
ledger-empty = Nothing has been corrected or retracted so far.
banner-correction = Corrected on { $date }: { $note }
banner-retraction = Retracted on { $date }: { $note }
notice-correction = An answer that I gave you has been corrected: { $note } You had asked:
notice-retraction = An answer that I gave you has been retracted: { $note } You had asked:
correction-nobody = Nobody has been given this answer in the last 30 days.
correction-answers =
    { $count ->
        [one] One answer of the last 30 days would get a dated banner.
       *[other] { $count } answers of the last 30 days would get a dated banner.
    }
correction-chats =
    { $count ->
        [one] They stand in one chat.
       *[other] They stand in { $count } chats.
    }
correction-people =
    { $count ->
        [one] One person would get a notice in private.
       *[other] { $count } people would get a notice in private.
    }
button-correct = Correct
button-retract = Retract
button-announce = Tell them
button-answer-now = The answer now
announced = Everything is on its way.
announced-answers =
    { $count ->
        [one] One answer is marked.
       *[other] { $count } answers are marked.
    }
announced-people =
    { $count ->
        [one] One person is told.
       *[other] { $count } people are told.
    }
