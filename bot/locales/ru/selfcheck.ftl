### Собственные вопросы базы.

command-eval = Задать базе её же вопросы
eval-empty = В базе пока нет опубликованных записей, спрашивать нечего.
eval-result =
    { $right } из { $asked ->
        [one] { $asked } вопроса
        [few] { $asked } вопросов
        [many] { $asked } вопросов
       *[other] { $asked } вопроса
    } находят запись, для которой написаны ({ $share }).
eval-more =
    { $count ->
        [one] И ещё { $count }.
        [few] И ещё { $count }.
        [many] И ещё { $count }.
       *[other] И ещё { $count }.
    }
