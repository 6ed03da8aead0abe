### Базанын өз суроолору.

command-eval = Базага өз суроолорун берүү
eval-empty = Базада азырынча жарыяланган жазуу жок, сурай турган эч нерсе жок.
eval-result =
    { $asked ->
        [one] { $asked } суроонун
       *[other] { $asked } суроонун
    } { $right } өз жазуусун табат ({ $share }).
eval-more =
    { $count ->
        [one] Дагы { $count }.
       *[other] Дагы { $count }.
    }
