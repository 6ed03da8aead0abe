### Очередь вопросов без ответа и те, кто его ждёт.

command-queue = Вопросы без ответа
command-dismiss = Убрать вопрос из очереди
prompt-dismiss-question = Какой вопрос? Пришлите его номер; его показывает /queue.
queue-empty = Вопросов без ответа нет.
queue-title =
    { $count ->
        [one] Группа { $number } из { $groups }, спросили { $count } раз:
        [few] Группа { $number } из { $groups }, спросили { $count } раза:
        [many] Группа { $number } из { $groups }, спросили { $count } раз:
       *[other] Группа { $number } из { $groups }, спросили { $count } раза:
    }
queue-nearest = Ближайшее из того, что есть в базе:
queue-not-reported = нет в статьях
queue-off-topic = не по теме
queue-none-of-these = ни одно из предложенного
queue-not-helpful = не мой вопрос
queue-watched = читатель ждёт
button-teach = То же, что { $number }: { $question }
button-draft = Написать факт
button-draft-unknown = В статьях нет
button-dismiss = Убрать
button-queue-back = Назад
button-queue-next = Дальше
no-question = «{ $value }» не вопрос из очереди; нужен номер, который показывает /queue.
question-gone = С этими вопросами уже разобрались. Остальные покажет /queue.
dismissed =
    { $count ->
        [one] Убрано из очереди: { $count } вопрос.
        [few] Убрано из очереди: { $count } вопроса.
        [many] Убрано из очереди: { $count } вопросов.
       *[other] Убрано из очереди: { $count } вопроса.
    }
answer-found = Вы хотели знать, и теперь я могу ответить. Вы спрашивали:
