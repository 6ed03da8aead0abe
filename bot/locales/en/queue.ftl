### The queue of questions without an answer, and those who wait for one.

command-queue = Questions without an answer
command-dismiss = Take a question out of the queue
prompt-dismiss-question = Which question? Send me its number; /queue shows it.
queue-empty = No question waits for an answer.
queue-title =
    { $count ->
        [one] Group { $number } of { $groups }, asked once:
       *[other] Group { $number } of { $groups }, asked { $count } times:
    }
queue-nearest = What the base has that comes nearest:
queue-not-reported = not in the articles
queue-off-topic = off topic
queue-none-of-these = none of the suggestions
queue-not-helpful = not my question
queue-watched = the reader waits
button-teach = Same as { $number }: { $question }
button-draft = Draft a fact
button-draft-unknown = Articles do not say
button-dismiss = Dismiss
button-queue-back = Back
button-queue-next = Next
no-question = “{ $value }” is no question of the queue; expected a number that /queue shows.
question-gone = Somebody has dealt with these questions already. /queue shows the rest.
dismissed =
    { $count ->
        [one] Taken out of the queue: one question.
       *[other] Taken out of the queue: { $count } questions.
    }
answer-found = You wanted to know; now I can tell you. You had asked:
