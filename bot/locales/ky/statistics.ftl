### Эмне суралды жана натыйжасы кандай болду.

command-stats = Эмне суралды жана натыйжасы
argument-days = күн
prompt-stats-days = Канча күн үчүн?
stats-title = { $since } – { $until } аралыгындагы суроолор
stats-none = { $since } – { $until } аралыгында эч нерсе суралган жок.
stats-questions =
    { $questions ->
        [one] { $questions } суроо
       *[other] { $questions } суроо
    }, { $askers ->
        [one] { $askers } адамдан
       *[other] { $askers } адамдан
    }
stats-answered = Жооп берилди: { $count } ({ $share })
stats-suggested = Тандоо сунушталды: { $count } ({ $share })
stats-refused = Айтылбаганы билдирилди: { $count } ({ $share })
stats-smalltalk = Маек: { $count } ({ $share })
stats-wrong =
    Окурмандын суроосу эмес: { $share }, { $verdicts ->
        [one] { $verdicts } пикирден
       *[other] { $verdicts } пикирден
    }
stats-no-feedback = белгисиз
stats-languages = Тилдер: { $languages }
stats-time = Өз убактысы: медиана { $median } мс, 20дан 19у { $slow } мс ичинде
stats-busiest = Көп көрсөтүлгөндөр
stats-axis = күнүнө суроо
stats-days-refused = «{ $value }» күндүн саны эмес; 1ден { $most } чейинки сан керек.
