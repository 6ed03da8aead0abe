### Насколько уверен должен быть бот, чтобы показать факт.

command-threshold = Насколько уверенно я отвечаю
argument-value = значение
prompt-threshold-value = Какое значение? Например, 0.7.

status-answered = ответ
status-suggested = предложен выбор
status-not-reported = не сказано
status-off-topic = не по теме
status-smalltalk = беседа

threshold = Я показываю факт, если он верен с вероятностью не меньше { $present }; порог, выученный на вопросах: { $default }.
threshold-how = Другой порог, например /threshold 0.7, сначала проверяется: вы увидите, что изменится. «default» возвращает выученный.
threshold-preview =
    При пороге { $value } из { $questions ->
        [one] { $questions } вопроса
        [few] { $questions } вопросов
        [many] { $questions } вопросов
       *[other] { $questions } вопроса
    } (последние вопросы читателей и вопросы самой базы):
threshold-answered = С ответом: сейчас { $before }, станет { $after }
threshold-changes =
    { $count ->
        [one] Итог изменится у { $count } вопроса
        [few] Итог изменится у { $count } вопросов
        [many] Итог изменится у { $count } вопросов
       *[other] Итог изменится у { $count } вопроса
    }
threshold-set = Готово: порог теперь { $value }.
threshold-refused = «{ $value }» не порог; нужно число от { $lowest } до { $highest } или { $default }.
button-apply = Применить
