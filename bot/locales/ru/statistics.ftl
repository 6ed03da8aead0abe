### О чём спрашивали и что из этого вышло.

command-stats = О чём спрашивали и что вышло
argument-days = дней
prompt-stats-days = За сколько дней?
stats-title = Вопросы с { $since } по { $until }
stats-none = С { $since } по { $until } никто ничего не спрашивал.
stats-questions =
    { $questions ->
        [one] { $questions } вопрос
        [few] { $questions } вопроса
        [many] { $questions } вопросов
       *[other] { $questions } вопроса
    } от { $askers ->
        [one] { $askers } человека
        [few] { $askers } человек
        [many] { $askers } человек
       *[other] { $askers } человека
    }
stats-answered = С ответом: { $count } ({ $share })
stats-suggested = Предложен выбор: { $count } ({ $share })
stats-refused = Сказано, что в статьях этого нет: { $count } ({ $share })
stats-smalltalk = Беседа: { $count } ({ $share })
stats-wrong =
    Не тот вопрос: { $share }, из { $verdicts ->
        [one] { $verdicts } отзыва
        [few] { $verdicts } отзывов
        [many] { $verdicts } отзывов
       *[other] { $verdicts } отзыва
    }
stats-no-feedback = неизвестно
stats-languages = Языки: { $languages }
stats-time = Время ответа: медиана { $median } мс, 19 из 20 быстрее { $slow } мс
stats-busiest = Показывалось чаще всего
stats-axis = вопросов в день
stats-days-refused = «{ $value }» не число дней; нужно от 1 до { $most }.
