### The base's own questions.

command-eval = Ask the base its own questions
eval-empty = The base has no published record yet, so there is nothing to ask.
eval-result =
    { $right } of { $asked ->
        [one] { $asked } question
       *[other] { $asked } questions
    } find the record they were written for ({ $share }).
eval-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
