### How sure the bot must be before it shows a fact.

command-threshold = How sure I must be to answer
argument-value = value
prompt-threshold-value = Which value? For example 0.7.

status-answered = answered
status-suggested = offered a choice
status-not-reported = not told
status-off-topic = off topic
status-smalltalk = small talk

threshold = I show a fact when I am right with a probability of at least { $present }; the threshold learned from questions is { $default }.
threshold-how = Another threshold, such as /threshold 0.7, is tried first: you see what it would change. “default” goes back to the learned one.
threshold-preview =
    With the threshold { $value }, of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } (the latest that readers asked, and the base's own):
threshold-answered = Answered: { $before } now, { $after } then
threshold-changes =
    { $count ->
        [one] { $count } question would come out differently
       *[other] { $count } questions would come out differently
    }
threshold-set = Done: the threshold is { $value } now.
threshold-refused = “{ $value }” is no threshold; expected a number from { $lowest } to { $highest }, or { $default }.
button-apply = Apply
