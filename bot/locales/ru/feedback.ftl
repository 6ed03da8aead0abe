### Что читатели говорят об ответах и фактах, ожидание ответа и выбор языка.

button-share = Поделиться
button-report = Сообщить об ошибке
button-watch = Сообщить мне, когда ответят
button-why-in-words = Своими словами

not-mine-others = Извините. Возможно, вот ответ на ваш вопрос:
not-mine-why = Что было не так? Отвечать не обязательно, но редакторам это поможет.
why-off = О чём-то другом
why-partly = Ответ неполный
why-unclear = Трудно понять
why-wrong = Неверно или устарело
why-thanks = Спасибо! Редакторы это прочтут.
prompt-why-text = Что было не так? Хватит одного предложения.

watching-on = Я напишу вам один раз, когда редактор на это ответит. Нажмите ещё раз, если это больше не нужно.
watching-off = Хорошо, я не буду вам об этом писать.

command-report = Сообщить редакторам об ошибке
argument-wrong = что не так
prompt-report-fact = Какой ответ неверен? Пришлите его идентификатор: он стоит мелким шрифтом под каждым ответом.
prompt-report-text = Что с ним не так? Напишите своими словами.
reported = Спасибо! Редакторы получили ваше сообщение и разберутся.
report-too-long =
    Это слишком длинно для сообщения об ошибке. Уложитесь, пожалуйста, в { $limit ->
        [one] { $limit } знак
        [few] { $limit } знака
        [many] { $limit } знаков
       *[other] { $limit } знака
    }.
report-news = Читатель сообщает, что с { $fact } что-то не так:

command-feedback = Что читатели говорят об ответах
help-section-heard = Что говорят читатели
feedback-title = Что говорят читатели: полезно × { $helpful }, не мой вопрос × { $unhelpful }
feedback-empty = Пока никто ничего не сказал.
feedback-helpful-answer = полезно
feedback-not-helpful-answer = не мой вопрос
feedback-report = сообщение об ошибке

command-language = Выбрать мой язык
argument-language = язык
prompt-language-language = На каком языке мне с вами говорить?
language-name = Русский
language-as-written = Тот, на котором я пишу
language-set = Теперь я говорю с вами по-русски.
language-unset = Теперь я отвечаю на том языке, на котором вы пишете.
language-refused = Языка «{ $value }» я не знаю; можно en, ru, ky или any.
