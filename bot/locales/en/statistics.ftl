### What was asked and how it came out.

command-stats = What was asked, and how it came out
argument-days = days
prompt-stats-days = For how many days?
stats-title = Questions from { $since } to { $until }
stats-none = Nothing was asked from { $since } to { $until }.
stats-questions =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } by { $askers ->
        [one] { $askers } person
       *[other] { $askers } people
    }
stats-answered = Answered: { $count } ({ $share })
stats-suggested = Offered a choice: { $count } ({ $share })
stats-refused = Told that the articles do not say: { $count } ({ $share })
stats-smalltalk = Small talk: { $count } ({ $share })
stats-wrong =
    Not the reader's question: { $share }, of { $verdicts ->
        [one] { $verdicts } verdict
       *[other] { $verdicts } verdicts
    }
stats-no-feedback = unknown
stats-languages = Languages: { $languages }
stats-time = Time to answer: median { $median } ms, 19 of 20 below { $slow } ms
stats-busiest = Shown most often
stats-axis = questions a day
stats-days-refused = “{ $value }” is no number of days; expected one from 1 to { $most }.
