### Насколько уверен должен быть бот, чтобы показать факт.

command-threshold = Насколько уверенно я отвечаю
argument-value = значение
prompt-threshold-value = Какое значение?

status-answered = ответ
status-suggested = предложение
status-not-reported = не сказано
status-off-topic = не по теме
status-smalltalk = беседа

threshold = Я показываю факт, если он верен с вероятностью не меньше { $present }; выучено было { $default }.
threshold-how = Другое значение, например /threshold 0.7, сначала проверяется: вы увидите, что изменится. «default» возвращает выученное.
threshold-preview =
    При { $value }, из { $questions ->
        [one] { $questions } вопроса
        [few] { $questions } вопросов
        [many] { $questions } вопросов
       *[other] { $questions } вопроса
    } (последние вопросы читателей и вопросы самой базы):
threshold-answered = С ответом: сейчас { $before }, станет { $after }
threshold-changes =
    { $count ->
        [one] Иначе выйдет { $count } вопрос
        [few] Иначе выйдут { $count } вопроса
        [many] Иначе выйдут { $count } вопросов
       *[other] Иначе выйдет { $count } вопроса
    }
threshold-set = Готово: факт показывается от { $value }.
threshold-refused = «{ $value }» не порог; нужно число от { $lowest } до { $highest } или { $default }.
button-apply = Применить
